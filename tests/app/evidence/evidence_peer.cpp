// Stands in for unbar-evidence and behaves as UNBAR_EVIDENCE_PEER says: what a crash, a kill, a hang or an
// attacker in the helper looks like from the app.

#include "app/support/frames.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

void put(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

void readAll()
{
    std::vector<char> room(1 << 16);
    while (std::fread(room.data(), 1, room.size(), stdin) > 0) {
    }
}

} // namespace

int main()
{
    const std::string how = std::getenv("UNBAR_EVIDENCE_PEER");
    if (how == "early")
        std::_Exit(0);
    if (how == "deaf") // reads nothing, says nothing
        for (;;)
            pause();
    readAll();
    const QByteArray empty =
        unbar::frameBytes({{QStringLiteral("refusal"), QStringLiteral("empty")}}, {{}, {}, {}});
    if (how == "answer")
        put(empty);
    else if (how == "crash")
        std::abort();
    else if (how == "killed")
        std::raise(SIGKILL);
    else if (how == "exit 3")
        std::_Exit(3);
    else if (how == "cut")
        put(empty.left(empty.size() / 2));
    else if (how == "prose")
        put("I am not a frame");
    else if (how == "answer and exit 3") {
        put(empty);
        std::_Exit(3);
    } else if (how == "endless")
        for (;;)
            put(empty + QByteArray(1 << 16, 'x'));
    else if (how == "huge") // claims parts of 8 GB
        put(QByteArray("UBE1\0\0\0\x18{\"parts\":[8000000000,1]}", 32));
    else if (how == "strange")
        put(unbar::frameBytes({{QStringLiteral("refusal"), QStringLiteral("a word of tomorrow")}}, {}));
    else if (how == "lacking")
        put(unbar::frameBytes({{QStringLiteral("refusal"), QString()}}, {QByteArray("x")}));
    std::_Exit(0);
}
