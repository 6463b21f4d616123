#pragma once
// The records journey's page: payments with their receipts, and the history of the line; works offline.

#include "app/workflows/records/records_view.h"
#include "ui/pages/base/journey_page.h"

namespace unbar::ui {

class RecordsPage : public JourneyPage
{
    Q_OBJECT
public:
    using JourneyPage::JourneyPage;
    void setView(const workflows::RecordsView &view, const domain::OperatorDocument &document,
                 const domain::ReasonCatalogue &reasons, const QDateTime &operatorNow);

Q_SIGNALS:
    void receiptPdfRequested(const unbar::domain::Payment &payment);
    void receiptTextRequested(const unbar::domain::Payment &payment);
    void receiptPrintRequested(const unbar::domain::Payment &payment);
    void refundRequested(const QString &paymentId);
    void paymentContinued(const QString &paymentId);

protected:
    void build() override;

private:
    void addRecord(const workflows::PaymentRecord &record, int index);
    workflows::RecordsView m_view;
    QDateTime m_now;
};

} // namespace unbar::ui
