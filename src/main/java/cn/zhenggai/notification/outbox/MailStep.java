package cn.zhenggai.notification.outbox;

import cn.zhenggai.firststeps.Asking;
import cn.zhenggai.firststeps.Finding;
import cn.zhenggai.firststeps.FirstStep;
import cn.zhenggai.firststeps.Looked;
import cn.zhenggai.notification.MailSettings;
import cn.zhenggai.notification.mail.SendingTestMail;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonAddress;
import cn.zhenggai.shared.BureauTime;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Mail: whether a server is named, when the last one left, and what waits. */
@Component
class MailStep implements FirstStep {

    private static final int AFTER_ADDRESS = 20;
    private static final String WORDS = "firstStep.mail.";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MailSettings settings;
    private final ReadingOutbox outbox;
    private final Directory directory;
    private final SendingTestMail sending;
    private final JdbcClient jdbc;

    MailStep(
            MailSettings settings,
            ReadingOutbox outbox,
            Directory directory,
            SendingTestMail sending,
            JdbcClient jdbc) {
        this.settings = settings;
        this.outbox = outbox;
        this.directory = directory;
        this.sending = sending;
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "mail";
    }

    @Override
    public int order() {
        return AFTER_ADDRESS;
    }

    @Override
    public boolean needed() {
        return false;
    }

    @Override
    public Looked look(Asking asking) {
        if (!settings.on()) {
            return Looked.at(null, List.of(Finding.lacking(WORDS + "none")));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.there(WORDS + "on", settings.from()));
        findings.add(lastSent().map(sent -> Finding.there(WORDS + "sent", sent)).orElseGet(() -> proven()));
        int waiting = outbox.wantingAttention();
        if (waiting > 0) {
            findings.add(Finding.lacking(WORDS + "waiting", waiting));
        }
        long self = asking.actor().personId();
        boolean addressed = directory
                .person(self)
                .filter(person -> StringUtils.hasText(person.email()))
                .isPresent();
        if (!addressed) {
            findings.add(Finding.hint(WORDS + "noAddress").at(PersonAddress.page(self)));
        }
        Looked looked = Looked.at("/deliveries", findings);
        return addressed ? looked.tried(TestMailAddress.FORM) : looked;
    }

    private Finding proven() {
        return sending.proven() ? Finding.there(WORDS + "proven") : Finding.lacking(WORDS + "unproven");
    }

    /** Of those that left, the one that was due last. Index {@code ix_delivery_due}. */
    private Optional<String> lastSent() {
        return jdbc.sql("""
                        select d.sent_at from delivery d where d.channel = 'MAIL' and d.state = 'SENT'
                        order by d.next_attempt_at desc limit 1""")
                .query((row, n) -> BureauTime.givenMoment(row, "sent_at"))
                .optional()
                .map(moment -> LocalDateTime.ofInstant(moment, BureauTime.ZONE).format(MINUTE));
    }
}
