#pragma once
// View state of the sign_in journey: which number and operator first, then a way that works on a dead line.

#include "app/domain/operator_document.h"
#include "app/support/failure.h"

#include <QUrl>
#include <optional>

namespace unbar::workflows {

enum class SignInStep {
    FirstUse,      ///< an operator profile is new here: name and host are shown, the person confirms
    EnterNumber,   ///< number (and operator where there is a choice)
    ChooseWay,     ///< ways of the operator's document
    BeforeBrowser, ///< names the domain the browser will show
    InBrowser,     ///< waiting for the browser to come back
    NotFinished,   ///< came back without finishing: offer to go on
    Finishing,     ///< exchanging the code
    Failed,
    Done
};

struct OperatorChoice
{
    QString id;
    QMap<QString, QString> names;
    QString host;
    friend bool operator==(const OperatorChoice &, const OperatorChoice &) = default;
};

/// Answers "is this app genuine?" before sign-in; all facts, no claims.
struct GenuineFacts
{
    QString appVersion;
    QString operatorHost;
    bool documentVerified = false;  ///< the operator's document carries a good signature by the profile's key
    QString documentKeyFingerprint; ///< SHA-256 of the profile's document key, hex in groups of four
    bool pinned = false;            ///< TLS pinned by the profile
};

struct SignInView
{
    SignInStep step = SignInStep::EnterNumber;
    QList<OperatorChoice> operators;
    QString operatorId;
    QString typedNumber;                      ///< what the person typed stays in the field
    std::optional<FailureCode> numberProblem; ///< for the field and the summary alike
    domain::PhoneNumber number;
    QList<domain::SignInOffer> ways; ///< only ways that work; empty while loading
    bool loadingWays = false;
    domain::SignInWay way = domain::SignInWay::Unknown;
    QString browserHost; ///< domain shown before the browser opens
    QUrl browserUrl;     ///< for "copy the address" when no browser opens
    bool browserDidNotOpen = false;
    QString caseReference; ///< last six characters of the state, shown on both sides to compare
    GenuineFacts genuine;
    std::optional<Failure> failure;
};

} // namespace unbar::workflows
