#pragma once
// What unbarctl can do. Each command prints one JSON object and ends the program with a documented exit code.

#include "app/programs/core/core.h"

#include <QObject>

namespace unbar::programs {

/// 0 done · 2 wrong use · 3 not signed in · 4 the operator cannot be asked · 5 cannot start
enum ExitCode { Done = 0, WrongUse = 2, NotSignedIn = 3, NoAnswer = 4, CannotStart = 5 };

class Commands : public QObject
{
    Q_OBJECT
public:
    explicit Commands(Core &core, QObject *parent = nullptr);
    QCoro::Task<void> status();
    QCoro::Task<void> diag();

private:
    QCoro::Task<bool> signInByDevice();
    QCoro::Task<void> end(int code);
    void print(const QJsonObject &object) const;
    void printFailure(const Failure &failure) const;
    Core &m_core;
};

} // namespace unbar::programs
