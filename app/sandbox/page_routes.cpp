#include "app/sandbox/page_routes.h"

#include "app/sandbox/page_forms.h"
#include "app/support/jws.h"
#include "app/support/random.h"
#include "app/support/secret_bytes.h"

#include <QMessageAuthenticationCode>

namespace unbar::sandbox {

QString formToken(World &world, const QString &purpose)
{
    const QString name = QStringLiteral("page.secret");
    if (world.setting(name).isEmpty())
        world.setSetting(name, randomBytes(32).toHex());
    const QByteArray mac =
        QMessageAuthenticationCode::hash(purpose.toUtf8(), world.setting(name), QCryptographicHash::Sha256);
    return QString::fromLatin1(toBase64Url(mac));
}

bool formTokenFits(World &world, const QString &purpose, const QString &given)
{
    const QByteArray want = formToken(world, purpose).toLatin1();
    const QByteArray have = given.toLatin1();
    const auto secret = [](const QByteArray &bytes) {
        return SecretBytes::copyOf(reinterpret_cast<const unsigned char *>(bytes.constData()),
                                   static_cast<std::size_t>(bytes.size()));
    };
    return secret(want).equals(secret(have));
}

PaymentView paymentView(const World &world, const Record &payment)
{
    const QJsonObject &body = payment.body;
    PaymentView view;
    view.id = payment.id;
    view.status = body.value(QStringLiteral("status")).toString();
    const auto account = paymentAccount(world, body);
    if (const auto owner = world.subscriber(account ? account->owner : payment.owner))
        view.number = owner->number;
    const QJsonObject total = body.value(QStringLiteral("totalAmount")).toObject();
    view.amount = QStringLiteral("¥%1").arg(total.value(QStringLiteral("value")).toDouble(), 0, 'f', 2);
    const QJsonArray items = body.value(QStringLiteral("paymentItem")).toArray();
    for (const QJsonValue &value : items) {
        const QJsonObject item = value.toObject().value(QStringLiteral("item")).toObject();
        if (item.value(QStringLiteral("@referredType")).toString() == QLatin1String("CustomerBill"))
            view.bills.append(item.value(QStringLiteral("id")).toString());
    }
    view.expires =
        QDateTime::fromString(body.value(QStringLiteral("qrExpires")).toString(), Qt::ISODate).toUTC();
    view.duplicate = !paymentMark(body, QStringLiteral("duplicateOf")).toString().isEmpty();
    view.posted = paymentMark(body, QStringLiteral("posted")).toBool();
    const QString closed = paymentMark(body, QStringLiteral("closeReason")).toString();
    using S = PaymentView::State;
    if (view.status == QLatin1String("pendingAuthorization") || view.status == QLatin1String("authorized"))
        view.state = view.expires.isValid() && world.now() >= view.expires ? S::Expired : S::Open;
    else if (view.status == QLatin1String("done") || view.status == QLatin1String("captured"))
        view.state = S::Paid;
    else if (view.status == QLatin1String("denied"))
        view.state = S::Declined;
    else if (view.status == QLatin1String("failed"))
        view.state = S::Expired;
    else if (view.status == QLatin1String("canceled"))
        view.state = closed == QLatin1String("expired") ? S::Expired : S::Closed;
    return view;
}

QString paymentStateText(const Tongue &say, PaymentView::State state)
{
    switch (state) {
    case PaymentView::State::Open:
        return say(u"Waiting for payment", u"等待付款");
    case PaymentView::State::Paid:
        return say(u"Paid", u"已付款");
    case PaymentView::State::Declined:
        return say(u"Declined", u"已拒绝");
    case PaymentView::State::Expired:
        return say(u"Expired", u"已过期");
    case PaymentView::State::Closed:
        return say(u"Closed", u"已关闭");
    case PaymentView::State::Unknown:
        break;
    }
    return say(u"Not known", u"状态不明");
}

QLatin1String paymentStateBadge(PaymentView::State state)
{
    switch (state) {
    case PaymentView::State::Open:
        return QLatin1String("warn");
    case PaymentView::State::Paid:
        return QLatin1String("ok");
    default:
        return QLatin1String("plain");
    }
}

void installPages(Server &server, World &world, Rules &rules, Appeals &appeals)
{
    installPayPage(server, world, rules);
    installConsole(server, world, rules, appeals);
    server.setPagePrefix(QStringLiteral("/pay/"));
    server.setPagePrefix(QStringLiteral("/console"));
}

} // namespace unbar::sandbox
