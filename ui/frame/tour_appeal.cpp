// The tour through an appeal and through a check of identity.

#include "ui/frame/tour.h"
#include "ui/frame/tour_keys.h"
#include "ui/frame/tour_specimens.h"
#include "ui/pages/verify/verify_page.h"
#include "ui/widgets/drop_zone.h"

#include <QAbstractButton>
#include <QBuffer>
#include <QCheckBox>
#include <QCoreApplication>
#include <QDropEvent>
#include <QJsonArray>
#include <QMimeData>
#include <QPlainTextEdit>

namespace unbar::ui {

namespace tour_appeal {

QByteArray jpegOf(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "JPEG", 92);
    return bytes;
}

template <typename Widget>
Widget *firstNamed(QWidget *in, QLatin1String prefix)
{
    for (Widget *each : in->findChildren<Widget *>())
        if (each->objectName().startsWith(prefix) && each->isEnabled())
            return each;
    return nullptr;
}

} // namespace tour_appeal

QString Tour::appealKey() const
{
    if (qobject_cast<VerifyPage *>(m_frame.window().currentPage()))
        return QStringLiteral("verify-") + tourWord(m_frame.journeys().verify->view().stage);
    return QStringLiteral("appeal-") + tourWord(m_frame.journeys().appeal->view().stage);
}

QString Tour::progressKey() const
{
    const auto &view = m_frame.journeys().track->view();
    for (const auto &each : view.appeals)
        if (each.appeal.id == view.shownAppeal)
            return QStringLiteral("progress-appeal-") +
                   domain::appealStateName(each.appeal.state).toLower().replace(u'_', u'-');
    return QStringLiteral("progress-") + tourWord(view.stage);
}

/// From the plan to the appeal or the check, once.
bool Tour::startRemedy()
{
    if (m_begun || !(m_plan.appeals || m_plan.verifies))
        return false;
    m_begun = true;
    if (m_plan.verifies) {
        auto *button = tour_appeal::firstNamed<QAbstractButton>(m_frame.window().currentPage(),
                                                                QLatin1String("remedy-verifyIdentity"));
        button = button != nullptr ? button : m_frame.window().currentPage()->primaryButton();
        if (button == nullptr)
            fail(QStringLiteral("no way to the check of identity"));
        else
            button->click();
        return true;
    }
    m_toVisit = {Place::Appeal};
    visitNext();
    return true;
}

bool Tour::actInAppeal(const QString &key)
{
    if (!key.startsWith(QLatin1String("appeal-")) || !m_plan.appeals)
        return false;
    Page *page = m_frame.window().currentPage();
    const auto &view = m_frame.journeys().appeal->view();
    if (key == QLatin1String("appeal-choose")) {
        auto *card = tour_appeal::firstNamed<QAbstractButton>(page, QLatin1String("choose-suspensionAppeal"));
        if (card == nullptr)
            fail(QStringLiteral("nothing to choose"));
        else
            card->click();
    } else if (key == QLatin1String("appeal-actor") || key == QLatin1String("appeal-check")) {
        pressPrimary();
    } else if (key == QLatin1String("appeal-statement")) {
        writeStatement();
    } else if (key == QLatin1String("appeal-evidence")) {
        handInNext(key);
    } else if (key == QLatin1String("appeal-prepare")) {
        if (view.prepare.working || view.prepare.picture.isEmpty())
            m_acted.remove(key); // the helper is still looking
        else
            press("take");
    } else if (key == QLatin1String("appeal-consent")) {
        for (auto *box : page->findChildren<QCheckBox *>())
            if (box->objectName().startsWith(QLatin1String("consent-")) && !box->isChecked()) {
                m_acted.remove(key); // the page comes anew with the answer in it
                return box->click(), true;
            }
        pressPrimary();
    } else if (key == QLatin1String("appeal-submitted")) {
        press("track");
    } else if (key == QLatin1String("appeal-failed") || key == QLatin1String("appeal-refused") ||
               key == QLatin1String("appeal-nothing")) {
        fail(key);
    }
    return true;
}

void Tour::writeStatement()
{
    Page *page = m_frame.window().currentPage();
    for (auto *edit : page->findChildren<QPlainTextEdit *>()) {
        if (edit->objectName().startsWith(QLatin1String("answer-")))
            edit->insertPlainText(QStringLiteral("样本回答：用于回访本人客户，没有推销。"));
        else if (edit->objectName() == QLatin1String("statement"))
            edit->insertPlainText(
                QStringLiteral("样本说明：11 月 18 日的外呼是回访老客户，对方均已同意接听，没有推销内容。"));
    }
    pressPrimary();
}

void Tour::handInNext(const QString &key)
{
    for (const auto &item : m_frame.journeys().appeal->view().items) {
        const bool open =
            item.spec.required && item.item.pages.isEmpty() && item.item.cannotProvide.isEmpty();
        if (!open)
            continue;
        if (item.problem)
            return fail(QStringLiteral("%1 was not taken: %2")
                            .arg(item.spec.code, QLatin1String(failureText(item.problem->code))));
        if (m_handedIn.contains(item.spec.code))
            return; // under way
        m_handedIn.insert(item.spec.code);
        m_acted.remove(key);
        m_acted.remove(QStringLiteral("appeal-prepare"));
        return dropSpecimen(item.spec.code);
    }
    pressPrimary();
}

/// As a person drops a file on the page.
void Tour::dropSpecimen(const QString &itemCode)
{
    auto *zone = m_frame.window().currentPage()->findChild<DropZone *>();
    if (zone == nullptr)
        return fail(QStringLiteral("no place to drop a file"));
    const bool card = itemCode.startsWith(QLatin1String("id"));
    const QImage picture = card ? specimenCard(itemCode == QLatin1String("idFront")) : specimenPage();
    QMimeData data;
    data.setData(QStringLiteral("image/jpeg"), tour_appeal::jpegOf(picture));
    // Qt hands a drop to whom a drag has entered before
    QDragEnterEvent enter(QPoint(4, 4), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(zone, &enter);
    QDropEvent drop(QPointF(4, 4), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(zone, &drop);
}

bool Tour::followAppeal(const QString &key)
{
    if (!key.startsWith(QLatin1String("progress-appeal-")))
        return false;
    const auto &view = m_frame.journeys().track->view();
    QString ticket;
    for (const auto &each : view.appeals)
        if (each.appeal.id == view.shownAppeal)
            ticket = each.appeal.operatorId;
    if (key == QLatin1String("progress-appeal-under-review")) {
        if (!m_answered) {
            const QJsonObject question{
                {QStringLiteral("itemCode"), QString()},
                {QStringLiteral("code"), QString()},
                {QStringLiteral("question"), QStringLiteral("请说明 11 月 18 日外呼的用途。")}};
            Q_EMIT reviewerWanted(ticket, {{QStringLiteral("transition"), QStringLiteral("T17")},
                                           {QStringLiteral("reviewer"), QStringLiteral("审核员甲")},
                                           {QStringLiteral("items"), QJsonArray{question}}});
        } else {
            Q_EMIT reviewerWanted(ticket, {{QStringLiteral("transition"), QStringLiteral("T23")},
                                           {QStringLiteral("reviewer"), QStringLiteral("审核员甲")},
                                           {QStringLiteral("text"), QStringLiteral("用途清楚，材料齐全。")}});
        }
        return true;
    }
    if (key == QLatin1String("progress-appeal-need-info")) {
        answerReviewer(key);
        return true;
    }
    if (key == QLatin1String("progress-appeal-restored")) {
        m_toVisit = {Place::Number, Place::Records};
        visitNext();
        return true;
    }
    if (key == QLatin1String("progress-appeal-rejected") ||
        key == QLatin1String("progress-appeal-restore-failed") ||
        key == QLatin1String("progress-appeal-not-accepted"))
        fail(key);
    return true; // the operator moves next
}

void Tour::answerReviewer(const QString &key)
{
    Page *page = m_frame.window().currentPage();
    if (m_answered)
        return; // it is on its way
    auto *reply = tour_appeal::firstNamed<QAbstractButton>(page, QLatin1String("answer-"));
    if (reply == nullptr)
        return fail(QStringLiteral("no way to reply"));
    reply->click();
    auto *words = page->findChild<QPlainTextEdit *>(QStringLiteral("form-text"));
    if (words == nullptr)
        return fail(QStringLiteral("no field to reply in"));
    takePicture(key + QStringLiteral("-reply"));
    words->insertPlainText(QStringLiteral("样本回复：当天是售后回访，共 12 位客户，均已同意接听。"));
    m_answered = true;
    m_acted.remove(QStringLiteral("progress-appeal-under-review"));
    press("form-send");
}

bool Tour::actInVerify(const QString &key)
{
    if (!key.startsWith(QLatin1String("verify-")) || !m_plan.verifies)
        return false;
    Page *page = m_frame.window().currentPage();
    if (key == QLatin1String("verify-cards")) {
        press("method-online");
    } else if (key == QLatin1String("verify-read")) {
        if (auto *agree = page->findChild<QCheckBox *>(QStringLiteral("agree")))
            agree->click();
        pressPrimary();
    } else if (key == QLatin1String("verify-opening") && m_frame.journeys().verify->view().page.isEmpty()) {
        m_acted.remove(key); // the operator has not named its page yet
    } else if (key == QLatin1String("verify-opening")) {
        Q_EMIT checkWanted(QStringLiteral("passed"));
        pressPrimary();
    } else if (key == QLatin1String("verify-passed")) {
        m_toVisit = {Place::Progress, Place::Number};
        visitNext();
    } else if (key == QLatin1String("verify-not-passed") || key == QLatin1String("verify-failed") ||
               key == QLatin1String("verify-limit") || key == QLatin1String("verify-nothing")) {
        fail(key);
    }
    return true;
}

} // namespace unbar::ui
