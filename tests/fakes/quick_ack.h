#pragma once
// Answers the peer's segments at once. Qt writes a request's head and body one after the other and leaves
// Nagle's algorithm on, so the body waits for the head's acknowledgement, which the kernel holds back for 40
// ms.

#include <QAbstractSocket>

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace unbar::test {

/// To be called again after each reading: the kernel goes back to waiting by itself. Elsewhere tests are
/// slower.
inline void quickAck(QAbstractSocket *socket)
{
#ifdef Q_OS_LINUX
    const int on = 1;
    if (setsockopt(static_cast<int>(socket->socketDescriptor()), IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on) !=
        0)
        qWarning("acknowledgements stay slow");
#else
    Q_UNUSED(socket)
#endif
}

/// For a socket that writes in pieces as well.
inline void noDelay(QAbstractSocket *socket)
{
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

} // namespace unbar::test
