#pragma once
// All log categories, one per journey or layer. `unbar.support` is what support staff may ask a person to
// send.

#include <QLoggingCategory>

namespace unbar {

Q_DECLARE_LOGGING_CATEGORY(logSupport)  // unbar.support: step, code and trace id only
Q_DECLARE_LOGGING_CATEGORY(logStore)    // unbar.store
Q_DECLARE_LOGGING_CATEGORY(logOperator) // unbar.operator: verb, path template, status, milliseconds
Q_DECLARE_LOGGING_CATEGORY(logSync)     // unbar.sync
Q_DECLARE_LOGGING_CATEGORY(logSignIn)   // unbar.sign_in
Q_DECLARE_LOGGING_CATEGORY(logPay)      // unbar.pay
Q_DECLARE_LOGGING_CATEGORY(logUi)       // unbar.ui
Q_DECLARE_LOGGING_CATEGORY(logSandbox)  // unbar.sandbox

/// A warning from inside a coroutine: the logging macros leave an object of internal linkage in its frame.
void logWarning(const QLoggingCategory &category, const char *what, const char *detail = "");

} // namespace unbar
