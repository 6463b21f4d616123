#include "ui/pages/sign_in/notice_page.h"

#include "ui/pages/base/blocks.h"
#include "ui/pages/common/line_words.h"
#include "ui/pages/common/words.h"

namespace unbar::ui {

void NoticePage::setView(const domain::OperatorDocument &document, const domain::ReasonCatalogue &reasons)
{
    setContext(document, reasons);
    refresh();
}

void NoticePage::build()
{
    addHead(tr("Is this suspension notice real?"),
            tr("Many notices are fake. Check before you do anything it says."));
    auto *how = addCard(tr("How to check"));
    const domain::Channel *hotline = document().hotline();
    addNumbered(how, {tr("Do not open the link, and do not call the number in it."),
                      hotline != nullptr ? tr("Call %1 from another phone and ask.").arg(hotline->value)
                                         : tr("Ask at a store."),
                      tr("Or sign in here and see whether the number is locked.")});
    auto *signs = addCard(tr("It is most likely fake when it"));
    addTicks(signs,
             {tr("asks for an SMS code, PIN or bank card"), tr("wants money sent to a person"),
              tr("comes from a sender with letters, such as l0086 instead of 10086"),
              tr("says unlocking costs a fee")},
             QStringLiteral("alert"), Ink::Warn);
    addActions({primary(tr("Check my number here"), "check", [this] { Q_EMIT checkHereRequested(); }),
                link(Words::tr("Back"), "back", [this] { Q_EMIT backRequested(); })});
}

} // namespace unbar::ui
