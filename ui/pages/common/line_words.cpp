#include "ui/pages/common/line_words.h"

#include "ui/pages/common/appeal_words.h"
#include "ui/pages/common/words.h"

#include <QHash>
#include <algorithm>

namespace unbar::ui {

using domain::Facility;
using domain::FacilityState;
using domain::LineState;
using domain::Remedy;

QString lineStateText(LineState state)
{
    switch (state) {
    case LineState::Active:
        return Words::tr("Working");
    case LineState::OneWay:
        return Words::tr("One-way suspension");
    case LineState::TwoWay:
        return Words::tr("Two-way suspension");
    case LineState::Partial:
        return Words::tr("Partly limited");
    case LineState::PreCancel:
        return Words::tr("About to be cancelled");
    case LineState::Frozen:
        return Words::tr("Number freeze period");
    case LineState::Recycled:
        return Words::tr("Number reassigned");
    case LineState::Unknown:
        break;
    }
    return Words::tr("State not given");
}

QString lineStateHelp(LineState state)
{
    switch (state) {
    case LineState::OneWay:
        return Words::tr("You cannot call out. Calls and texts still reach you.");
    case LineState::TwoWay:
        return Words::tr("Calls and texts are blocked both ways.");
    case LineState::Partial:
        return Words::tr("One function is limited. The rest works.");
    default:
        return {};
    }
}

QString facilityText(Facility facility)
{
    switch (facility) {
    case Facility::CallsOut:
        return Words::tr("Making calls");
    case Facility::CallsIn:
        return Words::tr("Receiving calls");
    case Facility::SmsOut:
        return Words::tr("Sending texts");
    case Facility::SmsIn:
        return Words::tr("Receiving texts and codes");
    case Facility::Data:
        return Words::tr("Mobile data");
    case Facility::Roaming:
        return Words::tr("Roaming");
    case Facility::Emergency:
        return Words::tr("Emergency calls");
    case Facility::Hotline:
        return Words::tr("Hotline, from another phone");
    case Facility::Wifi:
        return Words::tr("Wi-Fi");
    }
    return {};
}

namespace {

void addPair(QList<FacilityRow> &rows, QHash<int, FacilityState> &states, Facility a, Facility b,
             const QString &both)
{
    const int first = static_cast<int>(a);
    const int second = static_cast<int>(b);
    if (!states.contains(first) || !states.contains(second) || states.value(first) != states.value(second))
        return;
    rows << FacilityRow{both, states.value(first)};
    states.remove(first);
    states.remove(second);
}

int rank(FacilityState state)
{
    return state == FacilityState::Works ? 0 : state == FacilityState::Blocked ? 1 : 2;
}

} // namespace

QList<FacilityRow> facilityRows(const domain::Line &line, const domain::OperatorDocument &document)
{
    QHash<int, FacilityState> states;
    for (const auto &status : line.facilities)
        states.insert(static_cast<int>(status.facility), status.state);
    QList<FacilityRow> rows;
    if (states.contains(static_cast<int>(Facility::Emergency))) {
        const QString numbers = document.emergencyNumbers.join(QLatin1Char(' '));
        rows << FacilityRow{numbers.isEmpty() ? facilityText(Facility::Emergency)
                                              : Words::tr("Emergency calls %1").arg(numbers),
                            states.take(static_cast<int>(Facility::Emergency))};
    }
    for (const Facility one : {Facility::Hotline, Facility::Wifi}) {
        if (states.contains(static_cast<int>(one)))
            rows << FacilityRow{facilityText(one), states.take(static_cast<int>(one))};
    }
    addPair(rows, states, Facility::CallsOut, Facility::CallsIn, Words::tr("Calls in and out"));
    addPair(rows, states, Facility::SmsOut, Facility::SmsIn, Words::tr("Texts and codes"));
    for (const Facility one : {Facility::CallsOut, Facility::CallsIn, Facility::SmsOut, Facility::SmsIn,
                               Facility::Data, Facility::Roaming}) {
        if (states.contains(static_cast<int>(one)))
            rows << FacilityRow{facilityText(one), states.value(static_cast<int>(one))};
    }
    std::stable_sort(rows.begin(), rows.end(), [](const FacilityRow &a, const FacilityRow &b) {
        return rank(a.state) < rank(b.state);
    });
    return rows;
}

QString documentName(const QString &code)
{
    // operators write "idCard", "ID_CARD" and the like
    const QString key = QString(code).remove(QLatin1Char('_')).toUpper();
    const auto is = [&key](std::initializer_list<const char *> names) {
        return std::any_of(names.begin(), names.end(),
                           [&key](const char *name) { return key == QLatin1String(name); });
    };
    if (is({"IDCARD", "ID", "RESIDENTID", "IDFRONT", "IDBACK"}))
        return Words::tr("your ID card, the original");
    if (is({"PASSPORT"}))
        return Words::tr("your passport");
    if (is({"LIVEFACE"}))
        return Words::tr("a live check on the operator's own page");
    if (is({"STATEMENT", "USAGESTATEMENT", "EXPLANATION"}))
        return Words::tr("a statement in your own words");
    if (is({"WORKPROOF", "WORKCERTIFICATE"}))
        return Words::tr("a proof of work");
    if (is({"UNDERTAKING", "COMMITMENT", "COMMITMENTLETTER", "PROMISELETTER"}))
        return Words::tr("a signed undertaking");
    if (is({"POLICECLEARANCE"}))
        return Words::tr("the police clearance letter");
    if (is({"AUTHORITYLETTER"}))
        return Words::tr("a letter of authority and both ID cards");
    if (is({"BUSINESSLICENCE"}))
        return Words::tr("the business licence");
    const QString item = evidenceWord(code);
    return item.isEmpty() ? code : item;
}

QString fallbackRoad()
{
    return Words::tr("Call the hotline from another phone, or go to a store with your ID card.");
}

QString remedyButton(Remedy remedy, const domain::Money &cost)
{
    switch (remedy) {
    case Remedy::Pay:
        return cost.isPositive() ? Words::tr("Pay %1").arg(money(cost)) : Words::tr("Pay the bill");
    case Remedy::TopUp:
        return Words::tr("Top up");
    case Remedy::Verify:
        return Words::tr("Choose a way to check identity");
    case Remedy::Appeal:
        return Words::tr("Start an appeal");
    case Remedy::Resume:
        return Words::tr("See how to resume service");
    case Remedy::Wait:
        return Words::tr("Check again");
    case Remedy::ResetPassword:
        return Words::tr("See how to reset the password");
    case Remedy::VisitStore:
        return Words::tr("Find a store");
    case Remedy::Unlock:
        return Words::tr("See how to unlock");
    case Remedy::Contact:
    case Remedy::Unknown:
        break;
    }
    return Words::tr("Contact the operator");
}

QString hoursText(const QString &hours)
{
    return QString(hours).replace(QLatin1Char('-'), QChar(0x2013));
}

QString hotlineText(const domain::OperatorDocument &document)
{
    const domain::Channel *line = document.hotline();
    if (line == nullptr)
        return {};
    return dotted({Words::tr("Hotline %1").arg(line->value), hoursText(line->hours)});
}

} // namespace unbar::ui
