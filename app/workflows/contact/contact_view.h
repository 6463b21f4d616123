#pragma once
// View state of the contact journey: the operator's channels, and the facts a person reads out on the phone.

#include "app/domain/operator_document.h"

namespace unbar::workflows {

/// What the call is about, in the order it is read out; the screen has the sentences.
struct CallScript
{
    QString numberMasked;
    QString planName;
    QStringList reasonCodes;     ///< as the operator sent them; empty when it may not say
    QStringList reasonTexts;     ///< the operator's own sentences
    QDateTime lockedSince;       ///< UTC, null when not given
    QStringList caseRefs;        ///< bill and ticket references
    QString paymentTrace;        ///< trace number of the newest paid payment
    QDateTime paidAt;            ///< UTC
    QString ticketNumber;        ///< follow-up already opened
    bool lossDateUnknown = true; ///< ask the operator for it: never derived
    friend bool operator==(const CallScript &, const CallScript &) = default;
};

struct ContactChannel
{
    domain::Channel channel;
    bool openNow = false; ///< by the operator's zone and the hours it published
    bool hoursKnown = false;
    int verifiedDaysAgo = -1; ///< -1 when the operator gave no date
};

struct ContactView
{
    QString operatorName; ///< legal name
    QList<ContactChannel> channels;
    QStringList emergencyNumbers;
    CallScript script;
};

} // namespace unbar::workflows
