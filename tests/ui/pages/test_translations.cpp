// Lints the .ts files: nothing unfinished, the same %1 in both, full-width punctuation, no banned words,
// calm.
#include "tests/support/test_main.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace unbar::ui {

namespace translation_files {

struct Message
{
    QString context;
    QString source;
    QStringList translations;
    bool unfinished = false;
};

QList<Message> readTs(const QString &name)
{
    QFile file(QStringLiteral(UNBAR_SOURCE_DIR "/translations/") + name);
    QList<Message> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    QXmlStreamReader xml(&file);
    QString context;
    Message now;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                now = Message{context, {}, {}, false};
            else if (xml.name() == QLatin1String("source"))
                now.source = xml.readElementText();
            else if (xml.name() == QLatin1String("translation")) {
                now.unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
                const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                now.translations << text.trimmed();
            }
        } else if (xml.isEndElement() && xml.name() == QLatin1String("message")) {
            all << now;
        }
    }
    return all;
}

QStringList markers(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("%(?:\\d|n|L\\d)"));
    QStringList found;
    for (auto it = form.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace translation_files

using namespace translation_files;

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void complete();
    void markersAgree();
    void fullWidthPunctuation();
    void bannedWords();
    void englishSentencesAreShort();
    void englishPlurals();

private:
    QList<Message> m_zh;
};

void TestTranslations::initTestCase()
{
    m_zh = readTs(QStringLiteral("unbar_zh_CN.ts"));
    QVERIFY(m_zh.size() > 400);
}

void TestTranslations::complete()
{
    for (const auto &message : m_zh) {
        QVERIFY2(!message.unfinished, qPrintable(message.context + QStringLiteral(": ") + message.source));
        QVERIFY2(!message.translations.value(0).isEmpty(), qPrintable(message.source));
        QVERIFY2(message.context.endsWith(QLatin1String("Words")) ||
                     message.context.startsWith(QLatin1String("unbar::")),
                 qPrintable(message.context));
    }
}

void TestTranslations::markersAgree()
{
    for (const auto &message : m_zh)
        QVERIFY2(markers(message.source) == markers(message.translations.value(0)),
                 qPrintable(message.source));
}

void TestTranslations::fullWidthPunctuation()
{
    static const QRegularExpression half(QStringLiteral(
        "[\\x{4e00}-\\x{9fff}][,;:!?()]|[,;!?()][\\x{4e00}-\\x{9fff}]|[\\x{4e00}-\\x{9fff}]\\.(?:$|[^0-9])"));
    for (const auto &message : m_zh) {
        const QString text = message.translations.value(0);
        QVERIFY2(!half.match(text).hasMatch(), qPrintable(text));
        QVERIFY2(!text.contains(QChar(0xff01)), qPrintable(text)); // no exclamation marks
    }
}

void TestTranslations::bannedWords()
{
    static const QRegularExpression english(
        QStringLiteral("\\b(please|sorry|oops|invalid|valid|illegal|forbidden|failed to|error 0x|an error "
                       "occurred|click here)\\b|!"),
        QRegularExpression::CaseInsensitiveOption);
    const QStringList chinese{QString::fromUtf8("非法"),       QString::fromUtf8("系统错误"),
                              QString::fromUtf8("失败请重试"), QString::fromUtf8("抱歉"),
                              QString::fromUtf8("涉诈"),       QString::fromUtf8("冻结"),
                              QString::fromUtf8("封停")};
    for (const auto &message : m_zh) {
        QVERIFY2(!english.match(message.source).hasMatch(), qPrintable(message.source));
        for (const QString &word : chinese)
            QVERIFY2(!message.translations.value(0).contains(word),
                     qPrintable(message.translations.value(0)));
    }
}

void TestTranslations::englishSentencesAreShort()
{
    static const QRegularExpression end(QStringLiteral("[.?:]\\s"));
    for (const auto &message : m_zh) {
        for (const QString &sentence : message.source.split(end))
            QVERIFY2(sentence.split(QLatin1Char(' '), Qt::SkipEmptyParts).size() <= 25, qPrintable(sentence));
    }
}

void TestTranslations::englishPlurals()
{
    const auto english = readTs(QStringLiteral("unbar_en.ts"));
    QVERIFY(!english.isEmpty());
    for (const auto &message : english)
        QVERIFY2(!message.unfinished, qPrintable(message.source));
}

} // namespace unbar::ui

using unbar::ui::TestTranslations;
UNBAR_TEST(TestTranslations, test_translations)
#include "test_translations.moc"
