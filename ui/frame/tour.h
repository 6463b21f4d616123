#pragma once
// The scripted tour: walks the real window from sign-in to the end of the line's road by what a person can
// do (typing, pressing buttons), and saves a picture of each page. It decides by what the window shows.

#include "ui/frame/app_frame.h"

#include <QJsonObject>
#include <QSet>
#include <QTimer>

namespace unbar::ui {

struct TourPlan
{
    QString directory;                                ///< for the pictures; made when absent
    QString number;                                   ///< what is typed at sign-in
    QString way = QStringLiteral("service_password"); ///< the sign-in way that is pressed
    int deadlineMs = 120000;                          ///< the whole tour
    bool appeals = false;  ///< appeals against the lock, with specimens for documents
    bool verifies = false; ///< has its identity checked on the operator's page
};

class Tour : public QObject
{
    Q_OBJECT
public:
    Tour(AppFrame &frame, TourPlan plan, QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    /// A code is on the screen: somebody may pay now.
    void payerWanted(const QString &operatorPaymentId);
    /// The operator's staff have an appeal before them: {"transition": …} as the console's buttons make it.
    void reviewerWanted(const QString &ticketId, const QJsonObject &move);
    /// The operator's page of a live check is about to open: how it ends there.
    void checkWanted(const QString &result);
    /// {"tour":"ok","steps":N,"line":"active",…} or {"tour":"failed","reason":…}
    void finished(const QJsonObject &report, bool ok);

private:
    void wake();
    void step();
    bool takePicture(const QString &key);
    void act(const QString &key);
    void actInSession(const QString &key);
    void leaveNumber();
    void topUp(const QString &key);
    void visitNext();
    // an appeal or a check of identity (tour_appeal.cpp)
    bool actInAppeal(const QString &key);
    bool actInVerify(const QString &key);
    bool followAppeal(const QString &key);
    bool startRemedy();
    void writeStatement();
    void handInNext(const QString &key);
    void dropSpecimen(const QString &itemCode);
    void answerReviewer(const QString &key);
    [[nodiscard]] QString appealKey() const;
    [[nodiscard]] QString progressKey() const;
    void press(const char *name);
    void pressPrimary();
    void type(const char *field, const QString &text);
    void end();
    void fail(const QString &reason);
    [[nodiscard]] QString pageKey() const;
    [[nodiscard]] QString lineState() const;

    AppFrame &m_frame;
    TourPlan m_plan;
    QTimer m_wake;     ///< one turn of the event loop after the last change, so that layouts are done
    QTimer m_deadline; ///< bounds the whole
    QString m_lastKey;
    QSet<QString> m_acted;
    QList<Place> m_toVisit;
    QStringList m_pictures;
    bool m_paid = false;
    bool m_begun = false;    ///< the appeal or the check was begun
    bool m_answered = false; ///< the reviewer's question
    QSet<QString> m_handedIn;
    bool m_over = false;
};

} // namespace unbar::ui
