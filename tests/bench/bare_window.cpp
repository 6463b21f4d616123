// The floor of a start: a bare 1200 × 820 window with one Chinese word. It stays open until it is told to
// end.

#include <QApplication>
#include <QLabel>
#include <QVBoxLayout>

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *word = new QLabel(QStringLiteral("复机"), &window);
    word->setAlignment(Qt::AlignCenter);
    layout->addWidget(word);
    window.resize(1200, 820);
    window.show();
    return QApplication::exec();
}
