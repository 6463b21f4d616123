#pragma once
// The strict pass over the bytes that json.h makes before a value is built.

#include <QByteArray>
#include <QSet>
#include <optional>

namespace unbar::json_detail {

/// What is wrong with a text, and at which byte.
struct Fault
{
    const char *what;
    qsizetype at;
};

class Scanner
{
public:
    explicit Scanner(const QByteArray &text)
        : m_text(text)
    {}
    /// Nothing when the text is one strict JSON value.
    std::optional<Fault> run();

private:
    bool utf8();
    bool value(int depth);
    bool object(int depth);
    bool array(int depth);
    bool string(QByteArray *decoded);
    bool escape(QByteArray *decoded);
    bool hex4(unsigned *code);
    bool number();
    bool digits();
    bool numberInRange(qsizetype start, bool integer);
    bool literal(const char *word);
    void space();
    bool fail(const char *what);
    [[nodiscard]] unsigned char peek(qsizetype ahead = 0) const;

    const QByteArray &m_text;
    qsizetype m_at = 0;
    std::optional<Fault> m_fault;
};

} // namespace unbar::json_detail
