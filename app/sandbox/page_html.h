#pragma once
// Small pieces of plain semantic HTML for the stand-in operator's pages. Every value from outside goes
// through `esc`; pages need no script, and their headers forbid it.

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

namespace unbar::sandbox {

/// The language a page is written in: Simplified Chinese or English.
struct Tongue
{
    bool chinese = true;
    QString operator()(QStringView english, QStringView zh) const
    {
        return (chinese ? zh : english).toString();
    }
    [[nodiscard]] QString code() const { return chinese ? QStringLiteral("zh-CN") : QStringLiteral("en"); }
};

/// Text and attribute values made safe for HTML.
QString esc(const QString &text);
/// Fills %1… with values that are escaped first; the template itself is trusted.
QString fill(const QString &html, const QStringList &values);

struct PageAction
{
    QString label;
    QString address; ///< same-origin path with query
};

struct Page
{
    Tongue tongue;
    QString title;         ///< plain text; the document title, "Error: " is put before it when `hasErrors`
    QString main;          ///< HTML of <main>
    QString otherLanguage; ///< address of this page in the other language, empty to leave the switch out
    bool hasErrors = false;
    bool wide = false;      ///< back-office tables
    bool images = false;    ///< pictures from here may be shown
    int refreshSeconds = 0; ///< reload by itself, 0 for never
};

struct PageReply
{
    QByteArray html;
    QByteArray
        contentSecurityPolicy; ///< no script at all; style by nonce; forms to here and to loopback redirects
};
PageReply renderPage(const Page &page);

struct Field
{
    QString name;
    QString label;
    QString hint;
    QString error;
    QString value;
    QString type = QStringLiteral("text");
    QString autocomplete = QStringLiteral("off");
    QString inputMode;
    int maxLength = 0;
    bool narrow = false;
};
QString fieldHtml(const Field &field);

struct FieldError
{
    QString field; ///< id of the control, empty when the message has no single control
    QString text;
};
/// "There is a problem" with links to the controls; takes the focus when the page opens. Empty for no errors.
QString errorSummary(const Tongue &say, const QList<FieldError> &errors);
QString hiddenField(const QString &name, const QString &value);
QString submitButton(const QString &label, const QString &name = {}, const QString &value = {},
                     bool primary = true);
/// One of "key", "message", "file", "check", "clock", "cross", "question"; decoration, hidden from readers.
QString icon(QLatin1String name);
/// `kind` is "ok", "warn", "danger", "plain" or "info": always an icon or word beside the colour.
QString badge(QLatin1String kind, const QString &text);

/// "138 0013 8000" and "138 **** 8000" from E.164; other countries' numbers stay as they are.
QString groupedNumber(const QString &e164);
QString maskedNumber(const QString &e164);
/// What a person typed, as E.164; empty when it cannot be a mainland mobile number.
QString typedNumber(const QString &typed);

} // namespace unbar::sandbox
