#include "tests/support/test_main.h"

#include "app/domain/timeline.h"

#include <QSet>

namespace unbar::domain {

class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindComesBack();
    void aStrangeNameIsAMessage();
};

void TestTimeline::everyKindComesBack()
{
    QSet<QString> names;
    for (int i = static_cast<int>(EntryKind::PaymentCreated); i <= static_cast<int>(EntryKind::Message);
         ++i) {
        const auto kind = static_cast<EntryKind>(i);
        QCOMPARE(entryKindFromName(entryKindName(kind)), kind);
        names.insert(entryKindName(kind));
    }
    QCOMPARE(names.size(), static_cast<int>(EntryKind::Message) + 1);
}

void TestTimeline::aStrangeNameIsAMessage()
{
    QCOMPARE(entryKindFromName(QStringLiteral("solarFlare")), EntryKind::Message);
}

UNBAR_TEST(TestTimeline, test_timeline)

} // namespace unbar::domain
#include "test_timeline.moc"
