#pragma once
// A request's body that the network layer reads once and can't take back to its beginning.

#include <QIODevice>

namespace unbar::op {

/// Gives `bytes` in order, once. QNetworkAccessManager sends a request again of its own accord when the
/// connection drops before the answer, POST and PATCH as well (RFC 9110 §9.2.2 allows it for idempotent
/// methods only); as it can't rewind this one it ends with ContentReSendError, and who asked decides what is
/// done next.
class BodyOnce final : public QIODevice
{
    Q_OBJECT
public:
    explicit BodyOnce(QByteArray bytes, QObject *parent = nullptr);

    [[nodiscard]] qint64 size() const override;
    /// Only to where it stands.
    bool seek(qint64 position) override;

protected:
    qint64 readData(char *data, qint64 count) override;
    qint64 writeData(const char *data, qint64 count) override;

private:
    QByteArray m_bytes;
    qint64 m_given = 0;
};

} // namespace unbar::op
