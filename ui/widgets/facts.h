#pragma once
// Label and value rows, and rows of icon and words.

#include "ui/style/tokens.h"

#include <QList>
#include <QString>
#include <QWidget>

class QGridLayout;

namespace unbar::ui {

class Icon;
class Text;

struct Fact
{
    QString label;
    QString value;
    bool strong = false;      ///< value in weight 600
    bool strongLabel = false; ///< label in weight 600 and full ink (totals)
    bool ruleAbove = false;   ///< a hairline before this row (totals)
    bool copyable = false;    ///< the value can be selected (references)
    bool body = false;        ///< body size instead of 13 px: for what people act on
    friend bool operator==(const Fact &, const Fact &) = default;
};

class FactList : public QWidget
{
    Q_OBJECT
public:
    explicit FactList(QWidget *parent = nullptr);

    /// Numbers stand flush right, so that units align under units.
    void setNumbers(bool numbers);
    /// Labels in full ink instead of muted (on a coloured card).
    void setPlainLabels(bool plain);
    /// In the side column: a value that does not fit beside its label stands under it.
    void setNarrow(bool narrow);
    /// Shows these rows; asking again with the same rows changes nothing.
    void setFacts(const QList<Fact> &facts);
    [[nodiscard]] const QList<Fact> &facts() const { return m_facts; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *labelOf(const Fact &fact) const;
    [[nodiscard]] QWidget *valueOf(const Fact &fact) const;
    [[nodiscard]] static Type typeOf(const Fact &fact);
    [[nodiscard]] bool fitsBeside(const Fact &fact) const;
    QList<Fact> m_facts;
    bool m_numbers = false;
    bool m_plainLabels = false;
    bool m_narrow = false;
    QGridLayout *m_grid;
};

class CheckRow : public QWidget
{
    Q_OBJECT
public:
    explicit CheckRow(const QString &iconName, Ink iconInk, const QString &words = {},
                      QWidget *parent = nullptr, Type type = Type::Small);
    /// The usual two: a green tick, a red cross.
    static CheckRow *works(const QString &words, QWidget *parent = nullptr);
    static CheckRow *stopped(const QString &words, QWidget *parent = nullptr);

    void set(const QString &iconName, Ink iconInk, const QString &words);
    /// What a screen reader says when the icon carries meaning ("Works: Wi-Fi").
    void setSpoken(const QString &spoken);
    [[nodiscard]] Text *words() const { return m_words; }

private:
    Icon *m_icon;
    Text *m_words;
};

} // namespace unbar::ui
