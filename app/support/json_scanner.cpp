#include "app/support/json_scanner.h"

#include "app/support/json.h"

#include <QString>
#include <algorithm>
#include <cmath>
#include <cstring>

namespace unbar::json_detail {

namespace scanner_detail {

/// Length of the UTF-8 sequence at `at` (RFC 3629: shortest form, no surrogates, at most U+10FFFF); 0 when
/// wrong.
int sequenceLength(const QByteArray &text, qsizetype at)
{
    const auto byte = [&](qsizetype i) {
        return i < text.size() ? static_cast<unsigned>(static_cast<unsigned char>(text.at(i))) : 0u;
    };
    const auto tail = [&](qsizetype i) { return (byte(i) & 0xc0u) == 0x80u; };
    const unsigned first = byte(at);
    const unsigned second = byte(at + 1);
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return tail(at + 1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        const bool bad = (first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f);
        return !bad && tail(at + 1) && tail(at + 2) ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const bool bad = (first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f);
        return !bad && tail(at + 1) && tail(at + 2) && tail(at + 3) ? 4 : 0;
    }
    return 0;
}

bool isDigitByte(unsigned char c)
{
    return c >= '0' && c <= '9';
}

} // namespace scanner_detail

std::optional<Fault> Scanner::run()
{
    if (m_text.size() > jsonLimitBytes)
        return Fault{"too_large", jsonLimitBytes};
    if (!utf8())
        return m_fault;
    space();
    if (!value(1))
        return m_fault;
    space();
    if (m_at != m_text.size())
        fail("trailing_data");
    return m_fault;
}

bool Scanner::utf8()
{
    if (m_text.startsWith("\xef\xbb\xbf"))
        return fail("byte_order_mark");
    while (m_at < m_text.size()) {
        if (peek() == 0)
            return fail("nul");
        const int length = scanner_detail::sequenceLength(m_text, m_at);
        if (length == 0)
            return fail("utf8");
        m_at += length;
    }
    m_at = 0;
    return true;
}

bool Scanner::value(int depth)
{
    switch (peek()) {
    case '{':
        return depth > jsonLimitDepth ? fail("too_deep") : object(depth);
    case '[':
        return depth > jsonLimitDepth ? fail("too_deep") : array(depth);
    case '"':
        return string(nullptr);
    case 't':
        return literal("true");
    case 'f':
        return literal("false");
    case 'n':
        return literal("null");
    default:
        return number();
    }
}

bool Scanner::object(int depth)
{
    QSet<QByteArray> keys;
    ++m_at;
    space();
    if (peek() == '}') {
        ++m_at;
        return true;
    }
    while (true) {
        const qsizetype start = m_at;
        QByteArray key;
        if (!string(&key))
            return false;
        if (keys.contains(key)) {
            m_at = start;
            return fail("duplicate_key");
        }
        keys.insert(key);
        space();
        if (peek() != ':')
            return fail("colon_expected");
        ++m_at;
        space();
        if (!value(depth + 1))
            return false;
        space();
        const unsigned char c = peek();
        if (c != ',' && c != '}')
            return fail("comma_expected");
        ++m_at;
        if (c == '}')
            return true;
        space();
    }
}

bool Scanner::array(int depth)
{
    ++m_at;
    space();
    if (peek() == ']') {
        ++m_at;
        return true;
    }
    while (true) {
        if (!value(depth + 1))
            return false;
        space();
        const unsigned char c = peek();
        if (c != ',' && c != ']')
            return fail("comma_expected");
        ++m_at;
        if (c == ']')
            return true;
        space();
    }
}

bool Scanner::string(QByteArray *decoded)
{
    if (peek() != '"')
        return fail("string_expected");
    ++m_at;
    while (m_at < m_text.size()) {
        const unsigned char c = peek();
        if (c == '"') {
            ++m_at;
            return true;
        }
        if (c < 0x20)
            return fail("control_character");
        if (c == '\\') {
            if (!escape(decoded))
                return false;
            continue;
        }
        if (decoded != nullptr)
            decoded->append(static_cast<char>(c));
        ++m_at;
    }
    return fail("string_open");
}

bool Scanner::escape(QByteArray *decoded)
{
    static constexpr char names[] = "\"\\/bfnrt";
    static constexpr char meanings[] = "\"\\/\b\f\n\r\t";
    const qsizetype start = m_at;
    const unsigned char kind = peek(1);
    const char *found = kind == 0 ? nullptr : std::strchr(names, kind);
    if (found != nullptr) {
        if (decoded != nullptr)
            decoded->append(meanings[found - names]);
        m_at += 2;
        return true;
    }
    if (kind != 'u')
        return fail("escape");
    m_at += 2;
    unsigned code = 0;
    if (!hex4(&code))
        return fail("escape");
    if (code >= 0xd800 && code <= 0xdbff) {
        unsigned low = 0;
        const bool paired = peek() == '\\' && peek(1) == 'u';
        m_at += paired ? 2 : 0;
        if (!paired || !hex4(&low) || low < 0xdc00 || low > 0xdfff) {
            m_at = start;
            return fail("lone_surrogate");
        }
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
    } else if (code >= 0xdc00 && code <= 0xdfff) {
        m_at = start;
        return fail("lone_surrogate");
    }
    if (code == 0) {
        m_at = start;
        return fail("nul");
    }
    if (decoded != nullptr) {
        const auto point = static_cast<char32_t>(code);
        decoded->append(QString::fromUcs4(&point, 1).toUtf8());
    }
    return true;
}

bool Scanner::hex4(unsigned *code)
{
    *code = 0;
    for (int i = 0; i < 4; ++i) {
        const unsigned char c = peek();
        unsigned digit = 0;
        if (scanner_detail::isDigitByte(c))
            digit = c - unsigned('0');
        else if (c >= 'a' && c <= 'f')
            digit = c - unsigned('a') + 10;
        else if (c >= 'A' && c <= 'F')
            digit = c - unsigned('A') + 10;
        else
            return false;
        *code = *code * 16 + digit;
        ++m_at;
    }
    return true;
}

bool Scanner::number()
{
    const qsizetype start = m_at;
    bool integer = true;
    if (peek() == '-')
        ++m_at;
    if (peek() == '0')
        ++m_at;
    else if (!digits())
        return fail("value_expected");
    if (peek() == '.') {
        integer = false;
        ++m_at;
        if (!digits())
            return fail("number");
    }
    if (peek() == 'e' || peek() == 'E') {
        integer = false;
        ++m_at;
        if (peek() == '+' || peek() == '-')
            ++m_at;
        if (!digits())
            return fail("number");
    }
    return numberInRange(start, integer);
}

bool Scanner::digits()
{
    const qsizetype start = m_at;
    while (scanner_detail::isDigitByte(peek()))
        ++m_at;
    return m_at > start;
}

bool Scanner::numberInRange(qsizetype start, bool integer)
{
    const QByteArray literal = m_text.mid(start, m_at - start);
    bool fits = false;
    const double read = literal.toDouble(&fits);
    fits = fits && std::isfinite(read);
    if (fits && integer) {
        bool whole = false;
        const qint64 exact = literal.toLongLong(&whole);
        constexpr qint64 limit = qint64(1) << 53;
        fits = whole && exact <= limit && exact >= -limit;
    }
    if (fits)
        return true;
    m_at = start;
    return fail("number_out_of_range");
}

bool Scanner::literal(const char *word)
{
    const QByteArrayView wanted(word);
    if (!QByteArrayView(m_text).sliced(std::min(m_at, m_text.size())).startsWith(wanted))
        return fail("value_expected");
    m_at += wanted.size();
    return true;
}

void Scanner::space()
{
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')
        ++m_at;
}

bool Scanner::fail(const char *what)
{
    if (!m_fault)
        m_fault = Fault{what, m_at};
    return false;
}

unsigned char Scanner::peek(qsizetype ahead) const
{
    return m_at + ahead < m_text.size() ? static_cast<unsigned char>(m_text.at(m_at + ahead)) : 0;
}

} // namespace unbar::json_detail
