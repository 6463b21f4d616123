#include "tests/support/test_main.h"

#include <QApplication>
#include <QMap>
#include <cstdio>

namespace unbar::test {

using Makers = QMap<QByteArray, std::function<std::unique_ptr<QObject>()>>;

static Makers &makers()
{
    static Makers all;
    return all;
}

bool registerTest(const char *stem, std::function<std::unique_ptr<QObject>()> make)
{
    makers().insert(QByteArray(stem), std::move(make));
    return true;
}

} // namespace unbar::test

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("unbar-test"));
    const auto &makers = unbar::test::makers();
    const QByteArray wanted = argc > 1 ? QByteArray(argv[1]) : QByteArray();
    if (!makers.contains(wanted)) {
        std::fprintf(stderr, "no test named '%s'; this program has:\n", wanted.constData());
        for (auto it = makers.begin(); it != makers.end(); ++it)
            std::fprintf(stderr, "  %s\n", it.key().constData());
        return 2;
    }
    QStringList arguments{QString::fromLocal8Bit(argv[0])};
    for (int i = 2; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto test = makers.value(wanted)();
    return QTest::qExec(test.get(), arguments);
}
