// The receipt as plain text, in the two shipped languages; nothing in it that the operator did not say.
#include "app/workflows/pay/pay_workflow.h"

#include <QTimeZone>

namespace unbar::workflows {

namespace receipt {

struct Words
{
    const char *title;
    const char *payee;
    const char *number;
    const char *amount;
    const char *items;
    const char *lateFee;
    const char *paidAt;
    const char *postedAt;
    const char *trace;
    const char *order;
    const char *settles;
    const char *bills;
    const char *topUp;
    const char *minimum;
    const char *otherDebt;
    const char *footer;
    const char *colon;
    const char *dateFormat;
};

constexpr Words kChinese{
    "缴费凭证",
    "收款方",
    "缴费号码",
    "金额",
    "明细",
    "（违约金）",
    "支付时间",
    "入账时间",
    "交易流水号",
    "订单号",
    "用途",
    "结清账单",
    "话费充值",
    "缴纳恢复服务所需的最低金额",
    "为其他号码缴费",
    "本凭证由复机通根据运营商的答复生成，不是发票。",
    "：",
    "yyyy年M月d日 HH:mm",
};

constexpr Words kEnglish{
    "Payment receipt",
    "Payee",
    "Number",
    "Amount",
    "Items",
    " (late fee)",
    "Paid",
    "Posted",
    "Trace number",
    "Order number",
    "Settles",
    "bill",
    "top-up",
    "the minimum that restores service",
    "payment for another number",
    "Made by Unbar from the operator's answer. This is not a tax invoice.",
    ": ",
    "d MMMM yyyy, HH:mm",
};

const Words &wordsIn(const QString &language)
{
    return language.startsWith(QLatin1String("zh")) ? kChinese : kEnglish;
}

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QString row(const Words &words, const char *label, const QString &value)
{
    return value.isEmpty() ? QString() : text(label) + text(words.colon) + value + QLatin1Char('\n');
}

QString settles(const Words &words, const domain::Quote &quote)
{
    if (quote.lineId.isEmpty())
        return text(words.otherDebt);
    if (quote.topUp)
        return text(words.topUp);
    const QString bills =
        quote.billIds.isEmpty() ? QString() : QLatin1Char(' ') + quote.billIds.join(QLatin1String(", "));
    return text(quote.full ? words.bills : words.minimum) + bills;
}

} // namespace receipt

QString PayWorkflow::receiptText(const domain::Payment &payment, const QString &language) const
{
    using namespace receipt;
    const Words &words = wordsIn(language);
    const QLocale locale(language);
    const QTimeZone zone(m_document.timeZone.toUtf8());
    const auto moment = [&](const QDateTime &at) {
        const QDateTime local = zone.isValid() ? at.toTimeZone(zone) : at;
        return at.isValid() ? locale.toString(local, text(words.dateFormat)) : QString();
    };
    QString out = m_document.name(language) + QLatin1Char(' ') + text(words.title) + QStringLiteral("\n\n");
    out += row(words, words.payee, payment.quote.payee);
    out += row(words, words.number, payment.quote.lineMasked);
    out += row(words, words.amount, domain::moneyText(payment.quote.amount, locale));
    out += row(words, words.settles, settles(words, payment.quote));
    out += row(words, words.paidAt, moment(payment.paidAt));
    out += row(words, words.postedAt, moment(payment.appliedAt));
    out += row(words, words.trace, payment.traceNumber);
    out += row(words, words.order, payment.operatorId);
    if (!payment.quote.items.isEmpty())
        out += QLatin1Char('\n') + text(words.items) + text(words.colon).trimmed() + QLatin1Char('\n');
    for (const domain::BillItem &item : payment.quote.items) {
        const QString fee = item.lateFee ? text(words.lateFee) : QString();
        out += QStringLiteral("  ") + item.name + fee + text(words.colon) +
               domain::moneyText(item.amount, locale) + QLatin1Char('\n');
    }
    return out + QLatin1Char('\n') + text(words.footer) + QLatin1Char('\n');
}

} // namespace unbar::workflows
