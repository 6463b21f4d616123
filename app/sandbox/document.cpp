#include "app/sandbox/document.h"

#include "app/sandbox/appeal_policies.h"
#include "app/sandbox/document_evidence.h"
#include "app/sandbox/document_policies.h"
#include "app/sandbox/keys.h"
#include "app/sandbox/server.h"
#include "app/support/utc_time.h"

#include <QUrl>

namespace unbar::sandbox {

namespace document_detail {

/// Roots of our own parts that the app asks; the others are pages.
const QStringList ownRoots{QStringLiteral("events"), QStringLiteral("tus"), QStringLiteral("handoff"),
                           QStringLiteral("verify")};

QJsonArray signInWays()
{
    const auto way = [](const char *code, bool recommended) {
        return QJsonObject{{QStringLiteral("way"), QString::fromLatin1(code)},
                           {QStringLiteral("recommended"), recommended}};
    };
    return {way("service_password", true), way("backup_contact", false), way("case_number", false)};
}

QJsonArray channels()
{
    const auto channel = [](const char *kind, const QString &name, const QString &value, const char *hours) {
        return QJsonObject{{QStringLiteral("kind"), QString::fromLatin1(kind)},
                           {QStringLiteral("name"), name},
                           {QStringLiteral("value"), value},
                           {QStringLiteral("hours"), QString::fromLatin1(hours)},
                           {QStringLiteral("lastVerified"), QStringLiteral("2026-11-01")}};
    };
    return {
        channel("hotline", QStringLiteral("客服热线"), QStringLiteral("10000"), "08:00-22:00"),
        channel("store", QStringLiteral("示例营业厅"), QStringLiteral("示例市示例路 1 号"), "09:00-18:00")};
}

QJsonArray hosts(const Server &server, std::initializer_list<const char *> roots)
{
    QStringList names;
    for (const char *root : roots)
        names.append(QUrl(server.root(QString::fromLatin1(root))).authority());
    names.removeDuplicates();
    return QJsonArray::fromStringList(names);
}

} // namespace document_detail

QJsonObject operatorDocument(const Server &server, World &world)
{
    QJsonObject roots;
    const QMap<QString, QString> published = server.roots();
    for (auto it = published.begin(); it != published.end(); ++it) {
        if (it.key().startsWith(QLatin1String("TMF")) || document_detail::ownRoots.contains(it.key()))
            roots.insert(it.key(), it.value());
    }
    // Rounded to the day, so that the same day gives the same document.
    const QDateTime today = utcTime(world.now().date(), QTime(0, 0));
    return {{QStringLiteral("id"), QStringLiteral("example-mobile")},
            {QStringLiteral("version"), 1},
            {QStringLiteral("notBefore"), World::stamp(today.addDays(-1))},
            {QStringLiteral("expires"), World::stamp(today.addYears(1))},
            {QStringLiteral("names"), QJsonObject{{QStringLiteral("zh_CN"), QStringLiteral("示例运营商")},
                                                  {QStringLiteral("en"), QStringLiteral("Example Mobile")}}},
            {QStringLiteral("legalName"), QStringLiteral("示例运营商有限公司")},
            {QStringLiteral("roots"), roots},
            {QStringLiteral("issuer"), server.root(QStringLiteral("oidc"))},
            {QStringLiteral("clientId"), QStringLiteral("unbar-desktop")},
            {QStringLiteral("payHosts"), document_detail::hosts(server, {"pay"})},
            {QStringLiteral("pageHosts"), document_detail::hosts(server, {"signin", "oidc"})},
            {QStringLiteral("signIn"), document_detail::signInWays()},
            {QStringLiteral("channels"), document_detail::channels()},
            {QStringLiteral("policies"), reasonPolicies()},
            {QStringLiteral("consents"), consentTexts()},
            {QStringLiteral("upload"), uploadLimits()},
            {QStringLiteral("sealKeys"), sealKeys(world)},
            {QStringLiteral("receiptKeys"), receiptKeys(world)},
            {QStringLiteral("numbering"), QJsonObject{{QStringLiteral("countryCode"), QStringLiteral("86")},
                                                      {QStringLiteral("minDigits"), 11},
                                                      {QStringLiteral("maxDigits"), 13},
                                                      {QStringLiteral("firstDigits"), QStringLiteral("1")}}},
            {QStringLiteral("currency"), QStringLiteral("CNY")},
            {QStringLiteral("timeZone"), QStringLiteral("Asia/Shanghai")},
            {QStringLiteral("calendarVersion"), QStringLiteral("2026")},
            {QStringLiteral("emergencyNumbers"), QJsonArray{QStringLiteral("110"), QStringLiteral("119"),
                                                            QStringLiteral("120"), QStringLiteral("122")}},
            {QStringLiteral("capabilities"),
             QJsonArray{QStringLiteral("qrPayment"), QStringLiteral("topUp"), QStringLiteral("voucher"),
                        QStringLiteral("payForOther"), QStringLiteral("restoreOrder"),
                        QStringLiteral("events.sse"), QStringLiteral("events.cursor"),
                        QStringLiteral("deviceGrant"), QStringLiteral("followUp")}}};
}

void installDocument(Server &server, World &world)
{
    const JwsKey key = documentKey(world);
    server.route(
        "GET", QStringLiteral("/.well-known/unbar-operator"), {}, [&server, &world, key](const Call &) {
            const QByteArray payload =
                QJsonDocument(operatorDocument(server, world)).toJson(QJsonDocument::Compact);
            return Answer::text(signJws(payload, key, QStringLiteral("unbar-operator")), "application/jose")
                .with("Cache-Control", "max-age=300");
        });
}

} // namespace unbar::sandbox
