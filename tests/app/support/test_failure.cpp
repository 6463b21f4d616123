#include "app/support/failure.h"
#include "tests/support/test_main.h"

#include <QSet>

class TestFailure : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textsAreUniqueAndPrefixed();
};

void TestFailure::textsAreUniqueAndPrefixed()
{
    const QSet<QByteArray> areas{"appeal",   "evidence", "upload",  "verify",   "support",  "domain",
                                 "pay",      "platform", "store",   "operator", "sync",     "sign_in",
                                 "diagnose", "track",    "restore", "records",  "programs", "sandbox"};
    QSet<QByteArray> seen;
#define UNBAR_FAILURE(name, text)                                                                            \
    QVERIFY2(!seen.contains(text), text);                                                                    \
    seen.insert(text);                                                                                       \
    QVERIFY2(areas.contains(QByteArray(text).split('.').first()), text);                                     \
    QCOMPARE(QByteArray(unbar::failureText(unbar::FailureCode::name)), QByteArray(text));
#include "app/support/failure_codes.inc"
#undef UNBAR_FAILURE
    QVERIFY(seen.size() > 50);
}

UNBAR_TEST(TestFailure, test_failure)
#include "test_failure.moc"
