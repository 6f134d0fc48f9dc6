package cn.zhenggai.browser;

import cn.zhenggai.calendar.year.PublishedYears;
import cn.zhenggai.security.factor.Phone;
import cn.zhenggai.support.CountyWorkbook;
import cn.zhenggai.support.KilledServer;
import cn.zhenggai.support.Photos;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The first day of a bureau, from an empty server to the first hazard, by hand in a browser: 353 schools and 1,000 people.
 * Paints the pictures of {@code src/docs/first-day.md} and tells what each part asked of a person; see {@code benchmarks.md}.
 */
public final class FirstDay {

    private static final int SCHOOLS = 353;
    private static final int PEOPLE = 1000;
    private static final Path PICTURES = Path.of("src", "docs", "images", "first-day");
    private static final Pattern SETUP = Pattern.compile("/setup\\?token=[\\w-]+");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String HOST = "zhenggai.qinghe.example.cn";
    private static final String CHIEF_PASSWORD = "seven green hills";
    private static final String KEY = "changeit-here";
    private static final String PASSWORD = "柳树下的老操场边上";

    private final List<Effort> efforts = new ArrayList<>();
    private final Path folder = Files.createTempDirectory("first-day");
    private final Browser browser = Chromium.knowing(HOST);
    private String home = "";

    private FirstDay() throws IOException {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Files.createDirectories(PICTURES);
        try {
            new FirstDay().walk();
            System.exit(0);
        } catch (RuntimeException | IOException failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private void walk() throws IOException, InterruptedException {
        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        int port = free();
        home = "https://" + HOST + ":" + port;
        certificate();
        templates();
        Files.createFile(folder.resolve("backup.done"));
        try (KilledServer server = started(port, post.getSmtp().getPort())) {
            Slip registrar;
            Slip inspector;
            try (Hand chief = Hand.atDesk(browser, home, PICTURES, part("settings, start, the first administrator"))) {
                settings();
                firstAdministrator(chief, server);
                mail(chief.at(part("a test mail")));
                county(chief.at(part("the county: one workbook, 1,728 rows")));
                calendar(chief.at(part("days off")));
                look(chief.at(part("a look at catalogue, rules, papers, backups")));
                slips(chief.at(part("1,000 slips for the first login")));
                registrar = slip(chief, "taizhang");
                inspector = slip(chief, CountyWorkbook.inspector(0));
            }
            try (Hand desk =
                    Hand.atDesk(browser, home, PICTURES, part("the registrar comes in and starts a campaign"))) {
                enter(desk, registrar);
                campaign(desk, inspector);
            }
            try (Hand phone = Hand.onPhone(
                    browser, home, PICTURES, part("an inspector comes in on the phone and opens a hazard"))) {
                enter(phone, inspector);
                hazard(phone);
            }
        } finally {
            post.stop();
        }
        tell();
    }

    private record Slip(String login, String name, String code) {}

    private Effort part(String what) {
        Effort effort = new Effort(what);
        efforts.add(effort);
        return effort;
    }

    private KilledServer started(int port, int post) throws IOException, InterruptedException {
        Effort effort = part("the server starts");
        KilledServer[] server = new KilledServer[1];
        IOException[] failed = new IOException[1];
        effort.waiting(() -> {
            try {
                server[0] = KilledServer.start(
                                "spring.datasource.url=jdbc:h2:file:" + folder.resolve("zhenggai")
                                        + ";MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0",
                                "zhenggai.files=" + folder.resolve("files"),
                                "zhenggai.base-url=" + home,
                                "zhenggai.notice.issuer-code=清教安改",
                                "zhenggai.templates=" + folder.resolve("templates"),
                                "spring.mail.host=127.0.0.1",
                                "spring.mail.port=" + post,
                                "zhenggai.mail-from=zhenggai@qinghe.example.cn",
                                "zhenggai.backup-mark=" + folder.resolve("backup.done"),
                                "server.ssl.key-store=" + folder.resolve("server.p12"),
                                "server.ssl.key-store-password=" + KEY,
                                "server.port=" + port)
                        .untilStarted();
            } catch (IOException e) {
                failed[0] = e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        if (failed[0] != null) {
            throw failed[0];
        }
        return server[0];
    }

    /** As the bureau would have from its authority; here nobody vouches for it. */
    private void certificate() throws IOException, InterruptedException {
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + HOST,
                        "-ext",
                        "san=dns:" + HOST,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        folder.resolve("server.p12").toString(),
                        "-storepass",
                        KEY)
                .inheritIO()
                .start();
        if (made.waitFor() != 0) {
            throw new IOException("No certificate");
        }
    }

    /** With the codes of this bureau in place of those of the sample county: found and replaced in one file. */
    private void templates() throws IOException {
        Path own = Files.createDirectories(folder.resolve("templates"));
        try (Stream<Path> delivered = Files.list(Path.of("config", "templates"))) {
            for (Path each : delivered.filter(Files::isRegularFile).toList()) {
                Files.copy(each, own.resolve(each.getFileName()));
            }
        }
        Path papers = own.resolve("papers.csv");
        Files.writeString(papers, Files.readString(papers).replace("青教", "清教"));
    }

    private void settings() {
        efforts.get(efforts.size() - 1)
                .read()
                .typed("ZHENGGAI_DB_HOST=db.qinghe.example.cn:3306 ZHENGGAI_DB_USER=zhenggai ZHENGGAI_DB_PASSWORD=…")
                .typed("https://zhenggai.qinghe.example.cn smtp.qinghe.example.cn zhenggai@qinghe.example.cn 清教安改")
                .typed("青教")
                .typed("清教")
                .tap()
                .tap()
                .tap()
                .typed("java -jar target/*.jar --spring.profiles.active=mysql");
    }

    private void firstAdministrator(Hand chief, KilledServer server) throws IOException {
        chief.open(setUp(server))
                .type("bureau", "清河县教育局")
                .type("name", "周敏")
                .type("email", "zhoumin@qinghe.example.cn")
                .type("login", "zhoumin")
                .type("password", CHIEF_PASSWORD)
                .picture("01-first-administrator")
                .press("创建");
        chief.type("login", "zhoumin").type("password", CHIEF_PASSWORD).press("登录");
        if (chief.page.url().contains("second-factor")) {
            Phone phone = Phone.scanning(chief.page.content());
            chief.type("code", phone.digits()).picture("02-second-factor").press("完成设置");
            chief.follow("我已保存，继续");
        }
        chief.open("/first-steps").picture("03-first-steps");
    }

    /** What the server says on its console a moment after it has started. */
    private static String setUp(KilledServer server) throws IOException {
        for (int looks = 0; looks < 100; looks++) {
            Matcher address = SETUP.matcher(server.said());
            if (address.find()) {
                return address.group();
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new IllegalStateException("No address for the first administrator");
    }

    private static void mail(Hand chief) {
        chief.tap(chief.page.locator("#mail summary")).press("给自己发一封测试邮件").picture("04-mail");
    }

    private void county(Hand chief) {
        Path book = CountyWorkbook.of(SCHOOLS, PEOPLE).write(folder.resolve("全县.xlsx"));
        chief.open("/first-steps").follow("去建单位和学校").picture("05-import");
        chief.attach("file", book).press("上传并预览").until("确认导入").picture("06-preview");
        chief.press("确认导入").until("已完成").picture("07-imported");
    }

    private static void calendar(Hand chief) {
        int year = LocalDate.now(ZONE).getYear();
        chief.open("/first-steps").follow("去载入一年");
        chief.paste("text", PublishedYears.notice(year)).press("预览").picture("08-calendar");
        chief.press("载入");
    }

    private static void look(Hand chief) {
        chief.open("/first-steps").picture("09-first-steps");
        chief.open("/catalogue");
        chief.open("/rules");
        chief.open("/server");
    }

    private static void slips(Hand chief) {
        chief.open("/people/slips").picture("10-slips").press("发放并打印");
        chief.picture("11-slips-print");
    }

    private static Slip slip(Hand chief, String login) {
        Locator slip = chief.page
                .locator(".slip:has(.slip-login:text-is('" + login + "'))")
                .first();
        return new Slip(
                login,
                slip.locator("h2 span").innerText(),
                slip.locator(".slip-secret").innerText());
    }

    private static void enter(Hand hand, Slip slip) {
        hand.open("/login?slip=" + slip.login()).type("slipCode", slip.code()).press("下一步");
        hand.type("newPassword", PASSWORD).press("设好密码并进入");
    }

    private static void campaign(Hand desk, Slip leader) {
        LocalDate today = LocalDate.now(ZONE);
        desk.open("/campaigns").follow("新建专项行动");
        desk.type("name", "冬季消防安全专项检查").type("subject", "冬季消防安全检查");
        desk.type("until", today.plusDays(20).toString()).press("下一步：选学校");
        desk.tick(CountyWorkbook.township(0)).press("全部列入名单");
        desk.choose("leader", leader.name());
        desk.press("建组").press("按乡镇平均分配").press("自动排日期").picture("12-campaign");
        desk.tap(desk.page.getByText("启动行动").first());
        desk.goOn(desk.page
                .locator("dialog[open] .btn-primary, dialog[open] button[value=yes]")
                .first());
        desk.picture("13-campaign-started");
    }

    private void hazard(Hand phone) throws IOException {
        Path photo = folder.resolve("photo.jpg");
        ImageIO.write(Photos.withMarks(7), "jpg", photo.toFile());
        phone.open("/cases/new");
        phone.type("school", CountyWorkbook.school(0));
        phone.choose("itemCode", "A04");
        Locator picker = phone.page
                .locator("[data-photo-picker][data-name='beforePhotos']:visible")
                .first();
        picker.locator("input[type=file]").setInputFiles(photo);
        picker.locator("input[type=hidden]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        phone.type("place", "实验楼二层走廊").type("description", "3具灭火器压力不足、过期未检").picture("14-hazard");
        phone.press("提交").picture("15-hazard-opened");
    }

    private void tell() {
        StringBuilder table =
                new StringBuilder("| part | pages | taps | signs | server | reckoned |\n|---|---|---|---|---|---|\n");
        Duration sum = Duration.ZERO;
        for (Effort effort : efforts) {
            table.append("| %s | %d | %d | %d | %d s | %s |%n"
                    .formatted(
                            effort.what(),
                            effort.pages(),
                            effort.taps(),
                            effort.signs(),
                            effort.waited().toSeconds(),
                            minutes(effort.reckoned())));
            sum = sum.plus(effort.reckoned());
        }
        System.out.println(table.append("| | | | | | ").append(minutes(sum)).append(" |"));
    }

    private static String minutes(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
