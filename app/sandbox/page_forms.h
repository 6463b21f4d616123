#pragma once
// Tokens that tie a form to the page it was served on, and the readings the payer's page and the console
// share.

#include "app/sandbox/page_answer.h"
#include "app/sandbox/rules.h"

namespace unbar::sandbox {

class Appeals;

/// HMAC-SHA-256 of `purpose` under a secret of this world; base64url.
QString formToken(World &world, const QString &purpose);
bool formTokenFits(World &world, const QString &purpose, const QString &given);

struct PaymentView
{
    enum class State { Open, Paid, Declined, Expired, Closed, Unknown };
    QString id;
    State state = State::Unknown;
    QString status; ///< as TMF676 says it
    QString number; ///< E.164, empty when nobody owns it
    QString amount; ///< "¥128.50"
    QStringList bills;
    QDateTime expires;
    bool duplicate = false;
    bool posted = false;
};
PaymentView paymentView(const World &world, const Record &payment);
QString paymentStateText(const Tongue &say, PaymentView::State state);
QLatin1String paymentStateBadge(PaymentView::State state);

void installPayPage(Server &server, World &world, Rules &rules);
void installConsole(Server &server, World &world, Rules &rules, Appeals &appeals);

} // namespace unbar::sandbox
