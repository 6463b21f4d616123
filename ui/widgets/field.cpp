#include "ui/widgets/field.h"

#include "ui/style/look.h"
#include "ui/widgets/text.h"

#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace unbar::ui {

Field::Field(const QString &label, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_label(new Text(Type::Body, Ink::Text, label))
    , m_hint(new Text(Type::Small, Ink::Muted, hint))
    , m_errorText(new Text(Type::Body, Ink::Danger))
    , m_edit(new QLineEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_label->setStrong(true);
    m_label->setBuddy(m_edit);
    column->addWidget(m_label);
    column->addWidget(m_hint);
    column->addWidget(m_errorText);
    column->addWidget(m_edit);
    m_errorText->setStrong(true);
    m_errorText->hide();
    m_hint->setVisible(!hint.isEmpty());
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    describe();
    connect(m_edit, &QLineEdit::returnPressed, this, &Field::submitted);
    // not textEdited: what assistive technology puts in is as much the person's as what keys put in
    connect(m_edit, &QLineEdit::textChanged, this, &Field::textEdited);
}

QString Field::text() const
{
    return m_edit->text();
}

void Field::setText(const QString &text)
{
    const QSignalBlocker ours(m_edit);
    m_edit->setText(text);
}

void Field::setLabel(const QString &label)
{
    m_label->setText(label);
    describe();
}

void Field::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    describe();
}

void Field::setError(const QString &error)
{
    m_error = error;
    m_errorText->setText(error);
    m_errorText->setVisible(!error.isEmpty());
    m_edit->setProperty("error", !error.isEmpty());
    m_edit->update();
    describe();
}

void Field::setChars(int chars)
{
    m_chars = chars;
    limit();
}

void Field::limit()
{
    m_edit->setMaximumWidth(m_chars > 0 ? qRound(m_chars * lookOf(this).em()) : QWIDGETSIZE_MAX);
}

void Field::describe()
{
    m_edit->setAccessibleName(m_label->text());
    const QString error = m_error.isEmpty() ? QString() : tr("Error: %1").arg(m_error);
    m_edit->setAccessibleDescription(error.isEmpty()            ? m_hint->text()
                                     : m_hint->text().isEmpty() ? error
                                                                : error + QLatin1Char(' ') + m_hint->text());
}

void Field::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
    else if (event->type() == QEvent::StyleChange)
        limit();
}

} // namespace unbar::ui
