<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>unbar::ui::AppealPage</name>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write a little more: at least %n character(s).</source>
        <translation>
            <numerusform>Write a little more: at least %n character.</numerusform>
            <numerusform>Write a little more: at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n page(s)</source>
        <translation>
            <numerusform>%1, %n page</numerusform>
            <numerusform>%1, %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s). Every picture gets a watermark, and where it was taken is removed.</source>
        <translation>
            <numerusform>%n item. Every picture gets a watermark, and where it was taken is removed.</numerusform>
            <numerusform>%n items. Every picture gets a watermark, and where it was taken is removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write at least %n character(s).</source>
        <translation>
            <numerusform>Write at least %n character.</numerusform>
            <numerusform>Write at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>PDF, %n page(s). It is sent as it is, sealed.</source>
        <translation>
            <numerusform>PDF, %n page. It is sent as it is, sealed.</numerusform>
            <numerusform>PDF, %n pages. It is sent as it is, sealed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write less: at most %n character(s).</source>
        <translation>
            <numerusform>Write less: at most %n character.</numerusform>
            <numerusform>Write less: at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unbar::ui::AppealWords</name>
    <message numerus="yes">
        <source>%n page(s) · all corners there, writing readable</source>
        <translation>
            <numerusform>%n page · all corners there, writing readable</numerusform>
            <numerusform>%n pages · all corners there, writing readable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) · writing readable</source>
        <translation>
            <numerusform>%n page · writing readable</numerusform>
            <numerusform>%n pages · writing readable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), as they will be sent</source>
        <translation>
            <numerusform>%n page, as it will be sent</numerusform>
            <numerusform>%n pages, as they will be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BannerWords</name>
    <message numerus="yes">
        <source>This computer&apos;s clock is about %n hour(s) off, so we cannot connect safely. Set the time and try again.</source>
        <translation>
            <numerusform>This computer&apos;s clock is about %n hour off, so we cannot connect safely. Set the time and try again.</numerusform>
            <numerusform>This computer&apos;s clock is about %n hours off, so we cannot connect safely. Set the time and try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is about %n minute(s) off, so we cannot connect safely. Set the time and try again.</source>
        <translation>
            <numerusform>This computer&apos;s clock is about %n minute off, so we cannot connect safely. Set the time and try again.</numerusform>
            <numerusform>This computer&apos;s clock is about %n minutes off, so we cannot connect safely. Set the time and try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unbar::ui::Countdown</name>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unbar::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n bills are overdue.</source>
        <translation>
            <numerusform>%n bill is overdue.</numerusform>
            <numerusform>%n bills are overdue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your number is suspended. %n steps to go</source>
        <translation>
            <numerusform>Your number is suspended. One step to go</numerusform>
            <numerusform>Your number is suspended. %n steps to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unbar::ui::PictureView</name>
    <message numerus="yes">
        <source>%n cover(s). Arrow keys move one, with Shift they resize it. Space takes the next one, Delete removes it.</source>
        <translation>
            <numerusform>%n cover. Arrow keys move it, with Shift they resize it. Delete removes it.</numerusform>
            <numerusform>%n covers. Arrow keys move one, with Shift they resize it. Space takes the next one, Delete removes it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unbar::ui::Rail</name>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n under way)</source>
        <translation>
            <numerusform>%1 (%n under way)</numerusform>
            <numerusform>%1 (%n under way)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unbar::ui::RecordsPage</name>
    <message numerus="yes">
        <source>%n payments on this computer.</source>
        <translation>
            <numerusform>%n payment on this computer.</numerusform>
            <numerusform>%n payments on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unbar::ui::SignOutPage</name>
    <message numerus="yes">
        <source>%n thing(s) not sent yet. They go out after you sign in again.</source>
        <translation>
            <numerusform>%n thing not sent yet. It goes out after you sign in again.</numerusform>
            <numerusform>%n things not sent yet. They go out after you sign in again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unbar::ui::TrackPage</name>
    <message numerus="yes">
        <source>This lock is gone. %n more to lift</source>
        <translation>
            <numerusform>This lock is gone. One more to lift</numerusform>
            <numerusform>This lock is gone. %n more to lift</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The reviewer is waiting for your reply to %n question(s)</source>
        <translation>
            <numerusform>The reviewer is waiting for your reply to %n question</numerusform>
            <numerusform>The reviewer is waiting for your reply to %n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>unbar::ui::VerifyPage</name>
    <message numerus="yes">
        <source>%n time(s) in all</source>
        <translation>
            <numerusform>%n time in all</numerusform>
            <numerusform>%n times in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) within %1</source>
        <extracomment>%n times in a span such as &quot;30 days&quot;</extracomment>
        <translation>
            <numerusform>%n time within %1</numerusform>
            <numerusform>%n times within %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more try(s) with this one.</source>
        <translation>
            <numerusform>%n more try with this one.</numerusform>
            <numerusform>%n more tries with this one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%1 (%n days)</source>
        <extracomment>%1 is a day such as 20 December</extracomment>
        <translation>
            <numerusform>%1 (%n day)</numerusform>
            <numerusform>%1 (%n days)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Submitted the appeal and %n documents</source>
        <translation>
            <numerusform>Submitted the appeal and %n document</numerusform>
            <numerusform>Submitted the appeal and %n documents</numerusform>
        </translation>
    </message>
</context>
</TS>
