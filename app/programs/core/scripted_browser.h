#pragma once
// A browser that needs no person: fills the stand-in operator's own sign-in and payer pages over HTTP. For
// the tour and the journey tests; it opens nothing but loopback.

#include "app/platform/browser.h"

#include <QMap>
#include <QNetworkAccessManager>
#include <QObject>

class QNetworkReply;

namespace unbar::programs {

class ScriptedBrowser : public QObject, public platform::Browser
{
    Q_OBJECT
public:
    explicit ScriptedBrowser(QObject *parent = nullptr);
    ~ScriptedBrowser() override;

    /// What is typed into the fields of a page, by field name.
    void setAnswers(const QMap<QString, QString> &answers) { m_answers = answers; }
    /// Sign-in pages are walked to the redirect; a payer page is approved when `approve` was called before,
    /// else left.
    bool open(const QUrl &url) override;
    /// Somebody pays on the payer's page; `late`: the code has run out first.
    void payAt(const QUrl &base, const QString &operatorPaymentId, bool late = false);
    /// Presses the payer page's button with this value ("approve", "decline").
    void pressOnPayPage(const QUrl &page, const QString &action);

    /// The next page that is opened gets the button with this value pressed ("passed").
    void pressOnNextPage(const QString &action) { m_button = action; }

Q_SIGNALS:
    void arrived(const QUrl &url);   ///< the end of a walk
    void stuck(const QString &what); ///< a page was not what it should be

private:
    void visit(const QUrl &url, int hops);
    void submit(const QUrl &page, const QByteArray &html, int hops);
    void onReply(QNetworkReply *reply, int hops);
    QNetworkAccessManager m_network;
    QMap<QString, QString> m_answers;
    QString m_button;
};

} // namespace unbar::programs
