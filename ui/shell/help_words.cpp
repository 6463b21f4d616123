#include "ui/shell/help_words.h"

#include <QCoreApplication>

namespace unbar::ui {

namespace help_detail {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(HelpWords)
};

QList<HelpEntry> signInHelp()
{
    return {
        {Help::tr("My number gets no messages. Can I still sign in?"),
         Help::tr("Yes. Use your service password, a contact you left with your operator, the number of a "
                  "case, or go to "
                  "a store. None of these needs a message to the locked number.")},
        {Help::tr("Why does a browser open?"), Help::tr("You type your password on your operator's own page. "
                                                        "This program never sees it. The address is named "
                                                        "before the page opens.")},
        {Help::tr("I was told my number is locked. Is that true?"),
         Help::tr("Sign in and look. A lock that is real is shown here by your operator. Nobody from your "
                  "operator asks "
                  "for a password or a code on the phone.")}};
}

QList<HelpEntry> payHelp()
{
    return {{Help::tr("How long after paying does my number work?"),
             Help::tr("The card beside the code says it for your lock. Paying lifts the lock for the bill "
                      "only; other locks "
                      "stay until their own step is done.")},
            {Help::tr("I paid, and nothing happens."),
             Help::tr("Do not pay again. Press “I have paid, check”. We ask your operator and tell you here "
                      "as soon as it "
                      "answers.")},
            {Help::tr("Can somebody else pay for me?"),
             Help::tr("Yes. Show them the code, or send them the payment page. They see the amount and the "
                      "payee, not your "
                      "bill.")},
            {Help::tr("The payee or the amount looks wrong."),
             Help::tr("Do not pay. Go back and look at the bill, or call your operator.")}};
}

QList<HelpEntry> trackHelp()
{
    return {
        {Help::tr("What do the marks mean?"), Help::tr("A tick is done. A filled dot is under way. An empty "
                                                       "ring is still to come, without a promised date.")},
        {Help::tr("It takes longer than said."),
         Help::tr("Past the usual time the page says so, and offers to remind your operator. Keep the "
                  "reference number "
                  "at hand when you call.")}};
}

QList<HelpEntry> generalHelp()
{
    return {{Help::tr("What can I do here?"), Help::tr("See why your number is locked, do what lifts the "
                                                       "lock, and follow it until the number works again.")},
            {Help::tr("What still works while my number is locked?"),
             Help::tr("Emergency calls always work. The first page lists the rest for your lock.")},
            {Help::tr("Does my work get lost when I close the window?"),
             Help::tr("No. What you typed and sent is saved, sealed, on this computer, and goes on when you "
                      "come back.")},
            {Help::tr("How do I make the words larger?"),
             Help::tr("Press Ctrl and plus, or choose the text size at the top. Large mode also makes "
                      "buttons larger.")}};
}

} // namespace help_detail

QString helpTitle(const QString &topic)
{
    using help_detail::Help;
    if (topic == QLatin1String("sign_in"))
        return Help::tr("Help with signing in");
    if (topic == QLatin1String("pay"))
        return Help::tr("Help with paying");
    if (topic == QLatin1String("track"))
        return Help::tr("Help with progress");
    return Help::tr("Help");
}

QList<HelpEntry> helpEntries(const QString &topic)
{
    if (topic == QLatin1String("sign_in"))
        return help_detail::signInHelp();
    if (topic == QLatin1String("pay"))
        return help_detail::payHelp();
    if (topic == QLatin1String("track"))
        return help_detail::trackHelp();
    return help_detail::generalHelp();
}

} // namespace unbar::ui
