#include "ui/pages/sign_in/genuine_page.h"
#include "ui/pages/sign_in/notice_page.h"
#include "ui/pages/sign_in/sign_in_page.h"
#include "ui/scenes/scene_lists.h"

namespace unbar::ui::scenes {

using workflows::SignInStep;

namespace {

Scene signInScene(const QString &name, const workflows::SignInView &view,
                  const domain::OperatorDocument &document = operatorDocument(),
                  workflows::Connection connection = workflows::Connection::Online)
{
    Scene scene;
    scene.name = QStringLiteral("sign-in-") + name;
    scene.full = true;
    scene.session = signedOut();
    scene.session.connection = connection;
    scene.make = [view, document, connection](QWidget *parent) -> Page * {
        auto *page = new SignInPage(parent);
        page->setConnection(connection);
        page->setView(view, document, reasonCatalogue());
        return page;
    };
    return scene;
}

workflows::SignInView numberProblem(FailureCode code, const QString &typed)
{
    auto view = signIn(SignInStep::EnterNumber);
    view.typedNumber = typed;
    view.numberProblem = code;
    return view;
}

workflows::SignInView manyOperators()
{
    auto view = signIn(SignInStep::EnterNumber);
    view.operators << workflows::OperatorChoice{
        QStringLiteral("second"),
        {{QStringLiteral("zh_CN"), QString::fromUtf8("第二示例运营商")},
         {QStringLiteral("en"), QStringLiteral("Second Example")}},
        QStringLiteral("api.second.example")};
    return view;
}

} // namespace

std::vector<Scene> signInScenes()
{
    std::vector<Scene> all;
    all.push_back(signInScene(QStringLiteral("first-use"), signIn(SignInStep::FirstUse)));
    all.push_back(signInScene(QStringLiteral("number"), signIn(SignInStep::EnterNumber)));
    all.push_back(signInScene(QStringLiteral("operators"), manyOperators()));
    all.push_back(signInScene(QStringLiteral("number-missing"),
                              numberProblem(FailureCode::PhoneNotANumber, QString())));
    all.push_back(signInScene(QStringLiteral("number-short"),
                              numberProblem(FailureCode::PhoneTooShort, QStringLiteral("138 0013"))));
    all.push_back(signInScene(QStringLiteral("number-offline"), signIn(SignInStep::EnterNumber),
                              operatorDocument(), workflows::Connection::Offline));
    all.push_back(signInScene(QStringLiteral("ways"), signIn(SignInStep::ChooseWay)));
    auto loading = signIn(SignInStep::ChooseWay);
    loading.loadingWays = true;
    all.push_back(signInScene(QStringLiteral("ways-loading"), loading));
    auto none = signIn(SignInStep::ChooseWay);
    none.ways.clear();
    all.push_back(signInScene(QStringLiteral("ways-none"), none));
    auto every = signIn(SignInStep::ChooseWay);
    every.ways << domain::SignInOffer{domain::SignInWay::NetworkIdentity, QStringLiteral("network_identity"),
                                      false}
               << domain::SignInOffer{domain::SignInWay::StoreQr, QStringLiteral("store_qr"), false};
    all.push_back(signInScene(QStringLiteral("ways-long"), every, longDocument()));
    all.push_back(signInScene(QStringLiteral("before-browser"), signIn(SignInStep::BeforeBrowser)));
    all.push_back(signInScene(QStringLiteral("in-browser"), signIn(SignInStep::InBrowser)));
    auto closed = signIn(SignInStep::InBrowser);
    closed.browserDidNotOpen = true;
    all.push_back(signInScene(QStringLiteral("browser-closed"), closed));
    all.push_back(signInScene(QStringLiteral("not-finished"), signIn(SignInStep::NotFinished)));
    all.push_back(signInScene(QStringLiteral("finishing"), signIn(SignInStep::Finishing)));
    auto failed = signIn(SignInStep::Failed);
    failed.failure = Failure{};
    failed.failure->code = FailureCode::Cancelled;
    all.push_back(signInScene(QStringLiteral("failed"), failed));

    Scene genuine = all.front();
    genuine.name = QStringLiteral("sign-in-genuine");
    genuine.make = [](QWidget *parent) -> Page * {
        auto *page = new GenuinePage(parent);
        page->setView(signIn(SignInStep::EnterNumber).genuine, operatorDocument(), reasonCatalogue());
        return page;
    };
    all.push_back(genuine);
    Scene notice = genuine;
    notice.name = QStringLiteral("sign-in-notice");
    notice.make = [](QWidget *parent) -> Page * {
        auto *page = new NoticePage(parent);
        page->setView(operatorDocument(), reasonCatalogue());
        return page;
    };
    all.push_back(notice);
    return all;
}

} // namespace unbar::ui::scenes
