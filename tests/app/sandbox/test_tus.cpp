// The upload endpoint from outside: every status of tus 1.0.0, who may do what, one writer at a time, cut
// connections, and time.
#include "app/sandbox/evidence_record.h"
#include "tests/app/sandbox/evidence_rig.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTemporaryDir>

using unbar::sandbox::World;
using unbar::test::EvidenceRig;
using unbar::test::Headers;
using unbar::test::WebReply;

static const QString kFiles = QStringLiteral("/files");

class TestTus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { rig = std::make_unique<EvidenceRig>(); }
    void cleanup() { rig.reset(); }

    void optionsTellWhatIsSpoken()
    {
        const WebReply reply = rig->web.send("OPTIONS", kFiles, {}, {});
        QCOMPARE(reply.status, 204);
        QCOMPARE(reply.header("tus-version"), QByteArray("1.0.0"));
        QCOMPARE(reply.header("tus-resumable"), QByteArray("1.0.0"));
        QCOMPARE(reply.header("tus-max-size"), QByteArray::number(10 * 1024 * 1024 + 65'536));
        QCOMPARE(reply.header("tus-checksum-algorithm"), QByteArray("sha256,sha1"));
        QCOMPARE(
            reply.header("tus-extension").split(','),
            (QList<QByteArray>{"creation", "creation-with-upload", "checksum", "expiration", "termination"}));
    }

    void everyOtherRequestNamesItsVersionAndItsPerson()
    {
        const QString path = rig->begin(3);
        for (const auto &[method, where] :
             {std::pair{"POST", kFiles}, {"HEAD", path}, {"PATCH", path}, {"DELETE", path}, {"POST", path}}) {
            const WebReply old =
                rig->tus(method, where, {{"Tus-Resumable", "0.2.2"}, {"X-HTTP-Method-Override", "HEAD"}});
            QCOMPARE(old.status, 412);
            QCOMPARE(old.header("tus-version"), QByteArray("1.0.0"));
            QCOMPARE(rig->tus(method, where, {{"Authorization", "Bearer made-up"}}).status, 401);
        }
        QCOMPARE(offset(path), 0);
    }

    void bytesAreAppendedAndKept()
    {
        const WebReply made =
            rig->tus("POST", kFiles, {{"Upload-Length", "8"}, {"Upload-Metadata", "item aWRGcm9udA=="}});
        QCOMPARE(made.status, 201);
        QCOMPARE(made.header("upload-offset"), QByteArray("0"));
        const QString place = made.location().toString();
        QVERIFY(QRegularExpression(
                    QStringLiteral("\\A%1/[0-9a-f]{32}\\z").arg(rig->server().root(QStringLiteral("tus"))))
                    .match(place)
                    .hasMatch());
        const QString path = made.location().path();
        const WebReply first = rig->append(path, 0, QByteArray("abc\0d", 5));
        QCOMPARE(first.status, 204);
        QCOMPARE(first.header("upload-offset"), QByteArray("5"));
        QCOMPARE(rig->append(path, 5, "efg").header("upload-offset"), QByteArray("8"));
        const WebReply head = rig->tus("HEAD", path);
        QCOMPARE(head.status, 200);
        QCOMPARE(head.header("upload-length"), QByteArray("8"));
        QCOMPARE(head.header("upload-offset"), QByteArray("8"));
        QCOMPARE(head.header("upload-metadata"), QByteArray("item aWRGcm9udA=="));
        QCOMPARE(head.header("cache-control"), QByteArray("no-store"));
        QCOMPARE(stored(path), QByteArray("abc\0defg", 8));
        QCOMPARE(rig->append(path, 8, {}, {{"Content-Type", "application/offset+octet-stream"}}).status, 204);
    }

    void creationMayCarryTheFirstBytes()
    {
        const WebReply made = rig->tus("POST", kFiles, {{"Upload-Length", "6"}}, "abcd");
        QCOMPARE(made.status, 201);
        QCOMPARE(made.header("upload-offset"), QByteArray("4"));
        QCOMPARE(rig->append(made.location().path(), 4, "ef").status, 204);
        QCOMPARE(stored(made.location().path()), QByteArray("abcdef"));
        QCOMPARE(rig->begin(0).isEmpty(), false); // an empty file only creates
    }

    void aWrongChecksumKeepsNothing_data()
    {
        QTest::addColumn<QByteArray>("algorithm");
        QTest::addColumn<int>("method");
        QTest::newRow("sha256") << QByteArray("sha256") << int(QCryptographicHash::Sha256);
        QTest::newRow("sha1") << QByteArray("sha1") << int(QCryptographicHash::Sha1);
    }

    void aWrongChecksumKeepsNothing()
    {
        QFETCH(QByteArray, algorithm);
        QFETCH(int, method);
        const auto sum = [&](const QByteArray &bytes) {
            const auto digest = QCryptographicHash::hash(bytes, QCryptographicHash::Algorithm(method));
            return Headers{{"Upload-Checksum", algorithm + ' ' + digest.toBase64()}};
        };
        const QString path = rig->begin(6);
        QCOMPARE(rig->append(path, 0, "abc", sum("abX")).status, 460);
        QCOMPARE(offset(path), 0);
        QCOMPARE(rig->append(path, 0, "abc", sum("abc")).status, 204);
        Headers creation = sum("X");
        creation.insert("Upload-Length", "3");
        const auto before = uploads();
        QCOMPARE(rig->tus("POST", kFiles, creation, "abc").status, 460);
        QCOMPARE(uploads(), before);
    }

    void malformedIsRefusedWithoutAnEffect_data()
    {
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const Headers at0{{"Upload-Offset", "0"}};
        const auto with = [&](const QByteArray &name, const QByteArray &value) {
            Headers all = at0;
            all.insert(name, value);
            return all;
        };
        const QByteArray five("abcde");
        QTest::newRow("no offset") << Headers{} << five << 400;
        QTest::newRow("negative") << with("Upload-Offset", "-1") << five << 400;
        QTest::newRow("signed") << with("Upload-Offset", "+0") << five << 400;
        QTest::newRow("other offset") << with("Upload-Offset", "1") << five << 409;
        QTest::newRow("other type") << with("Content-Type", "application/octet-stream") << five << 415;
        QTest::newRow("form") << with("Content-Type", "multipart/form-data; boundary=x") << five << 415;
        QTest::newRow("compressed") << with("Content-Encoding", "gzip") << five << 415;
        QTest::newRow("other sum") << with("Upload-Checksum", "md5 1B2M2Y8AsgTpgAmY7PhCfg==") << five << 400;
        QTest::newRow("no base64") << with("Upload-Checksum", "sha1 ***") << five << 400;
        QTest::newRow("short sum") << with("Upload-Checksum", "sha1 AAAA") << five << 400;
        QTest::newRow("too long") << at0 << QByteArray("abcdefg") << 413;
    }

    void malformedIsRefusedWithoutAnEffect()
    {
        QFETCH(Headers, headers);
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        const QString path = rig->begin(6);
        const WebReply reply = rig->tus("PATCH", path, headers, bytes);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.header("tus-resumable"), QByteArray("1.0.0"));
        if (status == 409)
            QCOMPARE(reply.header("upload-offset"), QByteArray("0"));
        QCOMPARE(offset(path), 0);
        QCOMPARE(stored(path), QByteArray());
    }

    void aCreationIsHeldToItsHeaders_data()
    {
        QTest::addColumn<Headers>("headers");
        QTest::addColumn<int>("status");
        const auto with = [](const QByteArray &metadata) {
            return Headers{{"Upload-Length", "3"}, {"Upload-Metadata", metadata}};
        };
        QTest::newRow("no length") << Headers{} << 400;
        QTest::newRow("deferred") << Headers{{"Upload-Defer-Length", "1"}} << 400;
        QTest::newRow("no number") << Headers{{"Upload-Length", "3x"}} << 400;
        QTest::newRow("huge number") << Headers{{"Upload-Length", "99999999999999999999"}} << 400;
        QTest::newRow("largest") << Headers{{"Upload-Length", QByteArray::number(10 * 1024 * 1024 + 65'536)}}
                                 << 201;
        QTest::newRow("larger") << Headers{{"Upload-Length", QByteArray::number(10 * 1024 * 1024 + 65'537)}}
                                << 413;
        QTest::newRow("file name") << with("filename 5byg5LiJLmpwZw==") << 400;
        QTest::newRow("twice") << with("item aWQ=,item aWQ=") << 400;
        QTest::newRow("no base64") << with("item !") << 400;
        QTest::newRow("no value") << with("item") << 400;
        QTest::newRow("no code") << with("item " + QByteArray("../x").toBase64()) << 400;
        QTest::newRow("no digest") << with("sealed " + QByteArray("abc").toBase64()) << 400;
        QTest::newRow("both") << with("item aWQ=,sealed " + QByteArray(64, 'a').toBase64()) << 201;
    }

    void aCreationIsHeldToItsHeaders()
    {
        QFETCH(Headers, headers);
        QFETCH(int, status);
        const auto before = uploads();
        QCOMPARE(rig->tus("POST", kFiles, headers).status, status);
        QCOMPARE(uploads(), before + (status == 201 ? 1 : 0));
    }

    void anothersUploadIsNotThere()
    {
        const QString path = rig->begin(3);
        for (const char *method : {"HEAD", "PATCH", "DELETE"}) {
            for (const QString &where : {path, kFiles + QLatin1Char('/') + QString(32, QLatin1Char('0'))})
                QCOMPARE(rig->tus(method, where, {{"Upload-Offset", "0"}}, {}, "HEALTHY").status, 404);
        }
        QCOMPARE(rig->append(path, 0, "abc").status, 204);
    }

    void oneWriterAtATime()
    {
        const QString path = rig->begin(10);
        QTcpSocket first;
        openAppend(first, path, 10, "abcde");
        QCOMPARE(answerOnceWriting(path), 423);
        QCOMPARE(rig->tus("DELETE", path).status, 423);
        first.write("fghij");
        QByteArray answer;
        while (first.waitForReadyRead(10'000))
            answer += first.readAll();
        QVERIFY(answer.startsWith("HTTP/1.1 204"));
        QVERIFY(answer.contains("Upload-Offset: 10"));
        QCOMPARE(stored(path), QByteArray("abcdefghij"));
    }

    void aCutConnectionKeepsWhatArrived_data()
    {
        QTest::addColumn<QByteArray>("checksum");
        QTest::addColumn<int>("kept");
        QTest::newRow("plain") << QByteArray() << 5;
        QTest::newRow("with a checksum") << QByteArray("sha1 ") + QByteArray(20, 'x').toBase64() << 0;
    }

    void aCutConnectionKeepsWhatArrived()
    {
        QFETCH(QByteArray, checksum);
        QFETCH(int, kept);
        const QString path = rig->begin(10);
        {
            QTcpSocket first;
            openAppend(first, path, 10, "abcde", checksum);
            QCOMPARE(answerOnceWriting(path), 423);
            first.disconnectFromHost();
        }
        QElapsedTimer since;
        since.start();
        while (probe(path) == 423 && since.elapsed() < 15'000) {
        }
        QCOMPARE(offset(path), kept);
        QCOMPARE(rig->append(path, kept, QByteArray("abcdefghij").mid(kept)).status, 204);
        QCOMPARE(stored(path), QByteArray("abcdefghij"));
    }

    void refusedBytesAreNotTheNextRequest()
    {
        const QString path = rig->begin(3);
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(rig->server().port()));
        QVERIFY(socket.waitForConnected(5'000));
        const QByteArray inner = "GET /jwks HTTP/1.1\r\nHost: x\r\n\r\n";
        socket.write("PATCH " + path.toLatin1() +
                     " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(inner.size()) +
                     "\r\n\r\n" + inner + "OPTIONS /files HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QByteArray answer;
        while (socket.waitForReadyRead(10'000))
            answer += socket.readAll();
        QVERIFY(answer.startsWith("HTTP/1.1 401"));
        QVERIFY(
            !answer.contains("keys")); // the inner request was never one: read as bytes, or the line closed
        QVERIFY(answer.count("HTTP/1.1 ") == 1 || answer.contains("HTTP/1.1 204"));
    }

    void anIdleUploadExpires()
    {
        const QString path = rig->begin(6);
        const QByteArray first = rig->tus("HEAD", path).header("upload-expires");
        QCOMPARE(first, QByteArray("Wed, 25 Nov 2026 06:02:00 GMT"));
        rig->web.advanceSeconds(23 * 3600);
        rig->web.forgetTokens();
        QCOMPARE(rig->append(path, 0, "abc").header("upload-expires"),
                 QByteArray("Thu, 26 Nov 2026 05:02:00 GMT"));
        rig->web.advanceSeconds(24 * 3600 - 1);
        rig->web.forgetTokens();
        QCOMPARE(offset(path), 3);
        rig->web.advanceSeconds(1);
        QCOMPARE(rig->tus("HEAD", path).status, 410);
        QCOMPARE(rig->append(path, 3, "def").status, 410);
        QCOMPARE(stored(path), QByteArray());
        rig->web.advanceSeconds(24 * 3600);
        rig->web.forgetTokens();
        QCOMPARE(rig->tus("HEAD", path).status, 404);
        QCOMPARE(uploads(), 0);
    }

    void anEndedUploadIsGone()
    {
        const QString path = rig->begin(6);
        QCOMPARE(rig->append(path, 0, "abc").status, 204);
        QCOMPARE(rig->tus("DELETE", path).status, 204);
        QCOMPARE(stored(path), QByteArray());
        QCOMPARE(rig->tus("HEAD", path).status, 410);
        QCOMPARE(rig->tus("DELETE", path).status, 410);
        QCOMPARE(rig->tus("HEAD", path, {}, {}, "HEALTHY").status, 404);
    }

    void theMethodMayBeOverridden()
    {
        const QString path = rig->begin(3);
        const auto as = [&](const QByteArray &method, const QByteArray &bytes) {
            return rig->tus("POST", path, {{"X-HTTP-Method-Override", method}, {"Upload-Offset", "0"}}, bytes)
                .status;
        };
        QCOMPARE(as("PATCH", "abc"), 204);
        QCOMPARE(as("HEAD", {}), 200);
        QCOMPARE(as("PUT", "abc"), 405);
        QCOMPARE(as("DELETE", {}), 204);
        QCOMPARE(rig->tus("HEAD", path).status, 410);
    }

    void onePersonDoesNotFillTheStore()
    {
        for (int i = 0; i < 100; ++i) {
            const World::Guard guard(rig->world());
            rig->world().put(unbar::sandbox::kUpload, QString::number(i), QStringLiteral("cust-8000"),
                             {{QStringLiteral("length"), 1}});
        }
        const WebReply reply = rig->tus("POST", kFiles, {{"Upload-Length", "1"}});
        QCOMPARE(reply.status, 429);
        QVERIFY(reply.header("retry-after").toInt() > 0);
        QCOMPARE(rig->tus("POST", kFiles, {{"Upload-Length", "1"}}, {}, "HEALTHY").status, 201);
    }

    void aRestartKeepsWhatWasAcknowledged()
    {
        QTemporaryDir dir;
        rig = std::make_unique<EvidenceRig>(dir.filePath(QStringLiteral("sandbox.db")));
        const QString path = rig->begin(6);
        QCOMPARE(rig->append(path, 0, "abc").status, 204);
        rig->web.restart();
        QCOMPARE(offset(path), 3);
        QCOMPARE(rig->append(path, 3, "def").status, 204);
        QCOMPARE(stored(path), QByteArray("abcdef"));
    }

private:
    QByteArray stored(const QString &path)
    {
        const World::Guard guard(rig->world());
        return rig->world().bytes(
            unbar::sandbox::evidence_detail::bytesName(path.section(QLatin1Char('/'), -1)));
    }
    qsizetype uploads() { return unbar::test::Books(rig->web).list("upload").size(); }
    int offset(const QString &path) { return rig->tus("HEAD", path).header("upload-offset").toInt(); }
    /// 423 while somebody writes, 409 else; never changes anything.
    int probe(const QString &path) { return rig->append(path, 999, "x").status; }
    int answerOnceWriting(const QString &path)
    {
        QElapsedTimer since;
        since.start();
        int status = 0;
        do
            status = probe(path);
        while (status != 423 && since.elapsed() < 10'000);
        return status;
    }
    /// Sends the head of a PATCH and only the first of its bytes.
    void openAppend(QTcpSocket &socket, const QString &path, int length, const QByteArray &bytes,
                    const QByteArray &checksum = {})
    {
        socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(rig->server().port()));
        QVERIFY(socket.waitForConnected(5'000));
        socket.write(
            "PATCH " + path.toLatin1() +
            " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Bearer " + rig->token() +
            "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Length: " + QByteArray::number(length) +
            "\r\nContent-Type: application/offset+octet-stream\r\n" +
            (checksum.isEmpty() ? QByteArray() : "Upload-Checksum: " + checksum + "\r\n") + "\r\n" + bytes);
        QVERIFY(socket.waitForBytesWritten(5'000));
    }
    std::unique_ptr<EvidenceRig> rig;
};

UNBAR_TEST(TestTus, test_tus)
#include "test_tus.moc"
