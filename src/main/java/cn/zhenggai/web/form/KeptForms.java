package cn.zhenggai.web.form;

import cn.zhenggai.shared.BureauTime;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms under a name that nobody guesses, for whoever sent them and nobody else: they outlive his session and his server,
 * not a week. Secrets are left out.
 */
@Repository
class KeptForms {

    private static final Duration KEPT = Duration.ofDays(7);

    /** Nobody has more open at once; the oldest go first. */
    private static final int MOST = 40;

    private static final List<String> SECRETS = List.of("password", "token", "secret", "slip");
    private static final List<String> OF_THE_PAGE = List.of("_csrf", "formKey");
    private static final TypeReference<LinkedHashMap<String, List<String>>> TYPED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    /** One of its own: what was typed is kept to the letter, and texts of bodies are not. */
    private final ObjectMapper json = new ObjectMapper();

    private final RefusalNotes notes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeptForms(JdbcClient jdbc, RefusalNotes notes, Clock clock) {
        this.jdbc = jdbc;
        this.notes = notes;
        this.clock = clock;
    }

    /** Gives its name. */
    @Transactional
    public String keep(long person, String address, KeptForm form) {
        byte[] typed = write(open(form.typed()));
        sweep(person);
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into kept_form (token, person_id, address, typed, refusal, kept_at)
                        values (:token, :person, :address, :typed, :refusal, :now)""")
                .param("token", token)
                .param("person", person)
                .param("address", address)
                .param("typed", typed)
                .param("refusal", form.refusal() == null ? null : notes.write(form.refusal()))
                .param("now", BureauTime.column(clock.instant()))
                .update();
        return token;
    }

    Optional<KeptForm> find(String token, long person, String address) {
        return jdbc.sql("""
                        select typed, refusal from kept_form
                        where token = :token and person_id = :person and address = :address""")
                .param("token", token)
                .param("person", person)
                .param("address", address)
                .query((row, n) -> {
                    byte[] refusal = row.getBytes("refusal");
                    return new KeptForm(read(row.getBytes("typed")), refusal == null ? null : notes.read(refusal));
                })
                .optional();
    }

    /** Nothing has to run by the clock for it: who brings a form takes old ones away. */
    private void sweep(long person) {
        Instant oldest = clock.instant().minus(KEPT);
        jdbc.sql("delete from kept_form where kept_at < :oldest")
                .param("oldest", BureauTime.column(oldest))
                .update();
        List<Long> ids = jdbc.sql("""
                        select id from kept_form where person_id = :person order by kept_at desc, id desc""").param("person", person).query(Long.class).list();
        if (ids.size() >= MOST) {
            jdbc.sql("delete from kept_form where id in (:ids)")
                    .param("ids", ids.subList(MOST - 1, ids.size()))
                    .update();
        }
    }

    private static Map<String, List<String>> open(Map<String, List<String>> typed) {
        Map<String, List<String>> open = new LinkedHashMap<>();
        typed.forEach((field, values) -> {
            String name = field.toLowerCase(Locale.ROOT);
            if (!OF_THE_PAGE.contains(field) && SECRETS.stream().noneMatch(name::contains)) {
                open.put(field, values);
            }
        });
        return open;
    }

    private byte[] write(Map<String, List<String>> typed) {
        try {
            return json.writeValueAsBytes(typed);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, List<String>> read(byte[] typed) {
        try {
            return json.readValue(typed, TYPED);
        } catch (IOException spoiled) {
            throw new UncheckedIOException(spoiled);
        }
    }
}
