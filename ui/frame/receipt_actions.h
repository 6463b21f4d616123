#pragma once
// What is done with a receipt: saved as PDF or plain text where the person says, or printed. Files are
// written whole or not at all.

#include "app/domain/operator_document.h"
#include "app/domain/payment.h"
#include "app/support/result.h"

#include <QObject>
#include <functional>

class QWidget;

namespace unbar::ui {

class ReceiptActions : public QObject
{
    Q_OBJECT
public:
    /// Dialogs stand over `window`.
    explicit ReceiptActions(QWidget &window, QObject *parent = nullptr);

    void savePdf(const domain::Payment &payment, const domain::OperatorDocument &document);
    void saveText(const domain::Payment &payment, const domain::OperatorDocument &document);
    void print(const domain::Payment &payment, const domain::OperatorDocument &document);

    /// The writing alone, without a dialog.
    static Result<void> writePdf(const QString &path, const domain::Payment &payment,
                                 const domain::OperatorDocument &document);
    static Result<void> writeText(const QString &path, const domain::Payment &payment,
                                  const domain::OperatorDocument &document);

Q_SIGNALS:
    void done(const QString &words); ///< for the status line: what happened, or what to do instead

private:
    using Write = std::function<Result<void>(const QString &path)>;
    void ask(const QString &fileName, const QString &filter, const Write &write);
    void report(const Result<void> &result, const QString &path);
    QWidget &m_window;
};

} // namespace unbar::ui
