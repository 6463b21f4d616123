#include "app/support/log_categories.h"

namespace unbar {

Q_LOGGING_CATEGORY(logSupport, "unbar.support", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "unbar.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logOperator, "unbar.operator", QtWarningMsg)
Q_LOGGING_CATEGORY(logSync, "unbar.sync", QtWarningMsg)
Q_LOGGING_CATEGORY(logSignIn, "unbar.sign_in", QtWarningMsg)
Q_LOGGING_CATEGORY(logPay, "unbar.pay", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "unbar.ui", QtWarningMsg)
Q_LOGGING_CATEGORY(logSandbox, "unbar.sandbox", QtWarningMsg)

void logWarning(const QLoggingCategory &category, const char *what, const char *detail)
{
    if (category.isWarningEnabled())
        QMessageLogger(nullptr, 0, nullptr, category.categoryName()).warning("%s %s", what, detail);
}

} // namespace unbar
