#include "tests/ui/shell/shell_rig.h"

#include "ui/widgets/button.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace unbar::test {

PlainPage::PlainPage(const QString &title)
    : button(new ui::Button(ui::Button::Kind::Primary, QStringLiteral("Do it")))
    , m_title(title)
{
    main()->addWidget(button);
}

workflows::SessionView signedInSession()
{
    workflows::SessionView session;
    session.signedIn = true;
    session.connection = workflows::Connection::Online;
    session.number = domain::PhoneNumber::fromE164(QStringLiteral("+8613800138000"));
    session.operatorDocument.id = QStringLiteral("example");
    session.operatorDocument.names = {{QStringLiteral("zh_CN"), QStringLiteral("示例运营商")},
                                      {QStringLiteral("en"), QStringLiteral("Example Mobile")}};
    session.updatedAt = QDateTime(QDate(2026, 11, 24), QTime(6, 2), Qt::UTC);
    session.waitingCount = 1;
    return session;
}

Shell::Shell()
{
    for (int i = 0; i < ui::placeCount; ++i) {
        pages.append(new PlainPage(QStringLiteral("Place %1").arg(i + 1)));
        window.addPlace(ui::Place(i), pages.last());
    }
    window.setSession(signedInSession());
    window.setLanguage(QStringLiteral("en"));
    window.showPlace(ui::Place::Number);
}

void layOut()
{
    for (int i = 0; i < 10; ++i)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

} // namespace unbar::test
