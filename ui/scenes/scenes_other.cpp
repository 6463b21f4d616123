#include "ui/pages/contact/contact_page.h"
#include "ui/pages/protect/protect_page.h"
#include "ui/pages/records/records_page.h"
#include "ui/scenes/scene_lists.h"

namespace unbar::ui::scenes {

namespace {

template <typename PageT, typename Set>
Scene placeScene(const char *name, Place place, Set set)
{
    Scene scene;
    scene.name = QString::fromLatin1(name);
    scene.place = place;
    scene.session = session();
    scene.make = [set](QWidget *parent) -> Page * {
        auto *page = new PageT(parent);
        set(*page);
        return page;
    };
    return scene;
}

workflows::RecordsView records()
{
    workflows::RecordsView view;
    auto posted = payment(domain::PaymentState::Receipted);
    view.payments << workflows::PaymentRecord{posted, true, false, false};
    auto twice = payment(domain::PaymentState::Duplicate);
    twice.operatorId = QStringLiteral("P20261124-0382");
    view.payments << workflows::PaymentRecord{twice, false, true, false};
    auto open = payment(domain::PaymentState::AwaitingPayer);
    open.operatorId = QStringLiteral("P20261124-0383");
    view.payments << workflows::PaymentRecord{open, false, false, true};
    view.timeline = timeline(true);
    view.paidInAll = {17280, "CNY"};
    return view;
}

workflows::ContactView contact(const domain::OperatorDocument &document)
{
    workflows::ContactView view;
    view.operatorName = document.legalName;
    for (const auto &channel : document.channels)
        view.channels << workflows::ContactChannel{channel, true, !channel.hours.isEmpty(), 22};
    view.emergencyNumbers = document.emergencyNumbers;
    view.script.numberMasked = QStringLiteral("138 **** 8000");
    view.script.lockedSince = shanghai(11, 21, 9, 30);
    view.script.reasonCodes = {QStringLiteral("ARREARS")};
    view.script.paymentTrace = QStringLiteral("402611241400381");
    view.script.paidAt = shanghai(11, 24, 14, 0);
    return view;
}

} // namespace

std::vector<Scene> otherScenes()
{
    std::vector<Scene> all;
    all.push_back(placeScene<RecordsPage>("records-filled", Place::Records, [](RecordsPage &page) {
        page.setView(records(), operatorDocument(), reasonCatalogue(), now());
    }));
    all.push_back(placeScene<RecordsPage>("records-empty", Place::Records, [](RecordsPage &page) {
        page.setView({}, operatorDocument(), reasonCatalogue(), now());
    }));
    all.push_back(placeScene<RecordsPage>("records-altered", Place::Records, [](RecordsPage &page) {
        auto view = records();
        view.intact = false;
        page.setView(view, operatorDocument(), reasonCatalogue(), now());
    }));
    all.push_back(placeScene<ContactPage>("contact-filled", Place::Contact, [](ContactPage &page) {
        page.setView(contact(operatorDocument()), operatorDocument(), reasonCatalogue());
    }));
    all.push_back(placeScene<ContactPage>("contact-long", Place::Contact, [](ContactPage &page) {
        page.setView(contact(longDocument()), longDocument(), reasonCatalogue());
    }));
    all.push_back(placeScene<ContactPage>(
        "contact-empty", Place::Contact, [](ContactPage &page) { page.setView({}, {}, reasonCatalogue()); }));
    all.push_back(placeScene<ProtectPage>("protect", Place::Safe, [](ProtectPage &page) {
        page.setView(operatorDocument(), reasonCatalogue(), {QStringLiteral("safe-real")});
    }));
    return all;
}

} // namespace unbar::ui::scenes
