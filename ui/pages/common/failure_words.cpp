#include "ui/pages/common/failure_words.h"

#include "ui/pages/common/dates.h"
#include "ui/pages/common/words.h"

#include <iterator>

namespace unbar::ui {

namespace {

enum class Meaning {
    NumberMissing,
    NumberShort,
    NumberLong,
    NumberShortCode,
    Offline,
    Portal,
    ClockOff,
    Busy,
    Untrusted,
    SignInAgain,
    SignInStopped,
    Browser,
    KeychainLocked,
    Passphrase,
    Storage,
    StorageNewer,
    DiskFull,
    CodeNotDrawn,
    Payment,
    NotFound,
    Answer,
    Stopped,
    Receipt,
    FileEmpty,
    FileTooBig,
    FileType,
    FilePassword,
    FileHeic,
    FileActive,
    FilePages,
    FilePixels,
    FileDamaged,
    FileHelper,
    App
};

struct Rule
{
    const char *part; ///< found in the code's stable text
    Meaning meaning;
};

/// First match wins, so the narrow ones stand first.
constexpr Rule rules[] = {
    {"phone_not_a_number", Meaning::NumberMissing},
    {"phone_too_short", Meaning::NumberShort},
    {"phone_too_long", Meaning::NumberLong},
    {"phone_short_code", Meaning::NumberShortCode},
    {"evidence.empty", Meaning::FileEmpty},
    {"evidence.too_big", Meaning::FileTooBig},
    {"evidence.wrong_type", Meaning::FileType},
    {"evidence.password", Meaning::FilePassword},
    {"evidence.heic", Meaning::FileHeic},
    {"evidence.active_content", Meaning::FileActive},
    {"evidence.too_many_pages", Meaning::FilePages},
    {"evidence.too_many_pixels", Meaning::FilePixels},
    {"evidence.damaged", Meaning::FileDamaged},
    {"evidence.helper_failed", Meaning::FileHelper},
    {"no_evidence_kit", Meaning::FileHelper},
    {"frame_malformed", Meaning::FileHelper},
    {"cancelled", Meaning::Stopped},
    {"receipt", Meaning::Receipt},
    {"keychain", Meaning::KeychainLocked},
    {"platform.key_lost", Meaning::KeychainLocked},
    {"passphrase", Meaning::Passphrase},
    {"platform.", Meaning::App},
    {"programs.", Meaning::App},
    {"sandbox.", Meaning::App},
    {"store.full", Meaning::DiskFull},
    {"store.newer", Meaning::StorageNewer},
    {"store.", Meaning::Storage},
    {"not_signed_in", Meaning::SignInAgain},
    {"session_ended", Meaning::SignInAgain},
    {"sign_in.discovery", Meaning::Untrusted},
    {"sign_in.issuer", Meaning::Untrusted},
    {"sign_in.nonce", Meaning::Untrusted},
    {"sign_in.state", Meaning::Untrusted},
    {"browser", Meaning::Browser},
    {"sign_in.", Meaning::SignInStopped},
    {"captive", Meaning::Portal},
    {"clock", Meaning::ClockOff},
    {"not_yet_valid", Meaning::ClockOff},
    {"pin_mismatch", Meaning::Untrusted},
    {"tls", Meaning::Untrusted},
    {"plain_refused", Meaning::Untrusted},
    {"jws", Meaning::Untrusted},
    {"document_signature", Meaning::Untrusted},
    {"document_rollback", Meaning::Untrusted},
    {"document_expired", Meaning::Untrusted},
    {"redirected", Meaning::Untrusted},
    {"host_not_found", Meaning::Offline},
    {"proxy", Meaning::Offline},
    {"offline", Meaning::Offline},
    {"connect", Meaning::Offline},
    {"unreachable", Meaning::Offline},
    {"busy", Meaning::Busy},
    {"circuit", Meaning::Busy},
    {"server_error", Meaning::Busy},
    {"silent", Meaning::Busy},
    {"too_many", Meaning::Busy},
    {"too_slow", Meaning::Busy},
    {"unauthorised", Meaning::SignInAgain},
    {"not_found", Meaning::NotFound},
    {"gone", Meaning::NotFound},
    {"forbidden", Meaning::NotFound},
    {"qr", Meaning::CodeNotDrawn},
    {"pay.", Meaning::Payment},
    {"operator", Meaning::Answer},
    {"sync.", Meaning::Answer},
    {"malformed", Meaning::Answer},
};

Meaning meaningOf(FailureCode code)
{
    const QLatin1String text(failureText(code));
    for (const Rule &rule : rules) {
        if (text.contains(QLatin1String(rule.part)))
            return rule.meaning;
    }
    return Meaning::App;
}

FailureWords numberWords(Meaning meaning)
{
    QString sentence = Words::tr("Enter the mobile number that is suspended.");
    if (meaning == Meaning::NumberShort)
        sentence = Words::tr("The number is too short. A mobile number has 11 digits.");
    if (meaning == Meaning::NumberLong)
        sentence = Words::tr("The number is too long. A mobile number has 11 digits.");
    if (meaning == Meaning::NumberShortCode)
        sentence = Words::tr("This is a service number. Enter your own mobile number.");
    return {FailureShape::Field, Words::tr("There is a problem"), sentence};
}

QString fileSentence(Meaning meaning)
{
    switch (meaning) {
    case Meaning::FileEmpty:
        return Words::tr("The selected file is empty.");
    case Meaning::FileTooBig:
        return Words::tr("The selected file is larger than the operator takes.");
    case Meaning::FileType:
        return Words::tr("The selected file must be a JPG, PNG or PDF.");
    case Meaning::FilePassword:
        return Words::tr("The selected file is password protected. Save a copy without a password.");
    case Meaning::FileHeic:
        return Words::tr("This photo is in HEIC format. Choose a JPG or PNG, or send it from your phone.");
    case Meaning::FileActive:
        return Words::tr(
            "This PDF contains a program or another file. Print it to a new PDF and choose that.");
    case Meaning::FilePages:
        return Words::tr("This PDF has too many pages. Choose one with the pages that matter.");
    case Meaning::FilePixels:
        return Words::tr("This picture has too many pixels. Save it smaller and choose that.");
    case Meaning::FileDamaged:
        return Words::tr("The selected file is damaged. Take or save it again.");
    default:
        break;
    }
    return Words::tr("This computer could not look at the file. Choose it again.");
}

FailureWords conditionWords(Meaning meaning)
{
    const auto words = [](const QString &headline, const QString &sentence) {
        return FailureWords{FailureShape::Condition, headline, sentence};
    };
    switch (meaning) {
    case Meaning::Portal:
        return words(Words::tr("This Wi-Fi wants you to sign in first"),
                     Words::tr("Open your browser, sign in to the Wi-Fi, then come back."));
    case Meaning::ClockOff:
        return words(Words::tr("This computer's clock is off"),
                     Words::tr("We cannot connect safely. Set the time and try again."));
    case Meaning::Untrusted:
        return words(Words::tr("We cannot be sure this is the operator"),
                     Words::tr("Nothing was sent. Use another network, or call the hotline."));
    case Meaning::SignInAgain:
        return words(Words::tr("Sign in again to go on"), Words::tr("What you have done so far is kept."));
    case Meaning::SignInStopped:
        return words(Words::tr("Sign-in was not finished"),
                     Words::tr("Nothing was changed. You can start again."));
    case Meaning::Browser:
        return words(Words::tr("The browser did not open"),
                     Words::tr("Copy the address and open it in your browser."));
    case Meaning::KeychainLocked:
        return words(Words::tr("This computer's password store is locked"),
                     Words::tr("Unlock it and we go on. Nothing is lost."));
    case Meaning::Passphrase:
        return words(Words::tr("This passphrase does not open your records"),
                     Words::tr("Check capitals and spaces. Nothing is lost."));
    case Meaning::DiskFull:
        return words(Words::tr("This computer has no room left"),
                     Words::tr("Free some space on the disk, then try again. Nothing is lost."));
    case Meaning::Receipt:
        return words(Words::tr("The receipt was not saved"),
                     Words::tr("Choose another folder. The payment is not touched."));
    default:
        break;
    }
    return words(Words::tr("You are offline"),
                 Words::tr("Check the Wi-Fi or cable. What you have done is saved on this computer."));
}

FailureWords systemWords(Meaning meaning)
{
    const auto words = [](const QString &headline, const QString &sentence) {
        return FailureWords{FailureShape::System, headline, sentence};
    };
    switch (meaning) {
    case Meaning::Busy:
        return words(Words::tr("The operator's system is busy"),
                     Words::tr("We keep trying. You can leave this open."));
    case Meaning::Storage:
        return words(Words::tr("This computer could not save just now"),
                     Words::tr("Nothing was sent. Try again, or restart the app."));
    case Meaning::StorageNewer:
        return words(Words::tr("Your data was saved by a newer version"),
                     Words::tr("Update this app to open it. Nothing is lost."));
    case Meaning::CodeNotDrawn:
        return words(Words::tr("We do not show this payment code"),
                     Words::tr("It does not match the payee or the amount. Do not pay. Get a new code."));
    case Meaning::Payment:
        return words(Words::tr("This payment needs a check"),
                     Words::tr("Do not pay again. We ask the operator."));
    case Meaning::NotFound:
        return words(Words::tr("The operator does not find this"),
                     Words::tr("Check the number, or ask the hotline. Your records here are kept."));
    case Meaning::Answer:
        return words(Words::tr("We could not read the operator's answer"),
                     Words::tr("Nothing is lost. Try again, or call the hotline."));
    case Meaning::Stopped:
        return words(Words::tr("This was stopped"), Words::tr("Nothing was sent. You can start again."));
    default:
        break;
    }
    return words(Words::tr("Something in this app did not work"),
                 Words::tr("What you have done is kept. Try again, or restart the app."));
}

} // namespace

FailureWords failureWords(FailureCode code)
{
    const Meaning meaning = meaningOf(code);
    switch (meaning) {
    case Meaning::NumberMissing:
    case Meaning::NumberShort:
    case Meaning::NumberLong:
    case Meaning::NumberShortCode:
        return numberWords(meaning);
    case Meaning::FileEmpty:
    case Meaning::FileTooBig:
    case Meaning::FileType:
    case Meaning::FilePassword:
    case Meaning::FileHeic:
    case Meaning::FileActive:
    case Meaning::FilePages:
    case Meaning::FilePixels:
    case Meaning::FileDamaged:
    case Meaning::FileHelper:
        return {FailureShape::Field, Words::tr("There is a problem"), fileSentence(meaning)};
    case Meaning::Offline:
    case Meaning::Portal:
    case Meaning::ClockOff:
    case Meaning::Untrusted:
    case Meaning::SignInAgain:
    case Meaning::SignInStopped:
    case Meaning::Browser:
    case Meaning::KeychainLocked:
    case Meaning::Passphrase:
    case Meaning::DiskFull:
    case Meaning::Receipt:
        return conditionWords(meaning);
    default:
        return systemWords(meaning);
    }
}

FailureWords failureWords(const Failure &failure)
{
    FailureWords words = failureWords(failure.code);
    if (failure.retryAfterMs > 0)
        words.sentence += QLatin1Char(' ') +
                          Words::tr("We try again in %1.").arg(spanText(failure.retryAfterMs / 1000 + 59));
    if (!failure.screenReference.isEmpty())
        words.sentence += QLatin1Char(' ') + Words::tr("Reference %1.").arg(failure.screenReference);
    return words;
}

} // namespace unbar::ui
