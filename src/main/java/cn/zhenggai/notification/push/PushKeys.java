package cn.zhenggai.notification.push;

import cn.zhenggai.operation.SealingKey;
import cn.zhenggai.shared.BureauTime;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pair of keys of this county's servers, made when it is first asked for. Another one would end every subscription. */
@Component
public class PushKeys {

    private static final String OWNER = "push key";

    private final JdbcClient jdbc;
    private final SealingKey seal;
    private final Clock clock;
    private volatile ECKey known;

    public PushKeys(JdbcClient jdbc, SealingKey seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** @throws IllegalStateException when it was sealed with another key than this server has */
    public ECKey pair() {
        if (known == null) {
            known = read(kept().orElseGet(this::made));
        }
        return known;
    }

    /** What a browser subscribes with: the point, not compressed, in 87 signs. */
    public String publicKey() {
        return PushCipher.written(PushCipher.point(pair()));
    }

    private Optional<String> kept() {
        return jdbc.sql("select pair from push_key where id = 1")
                .query(String.class)
                .optional();
    }

    /** Of two nodes that make one, the first has made it. */
    private String made() {
        try {
            String pair = new ECKeyGenerator(Curve.P_256).generate().toJSONString();
            jdbc.sql("insert into push_key (id, pair, created_at) values (1, :pair, :now)")
                    .param("pair", seal.seal(pair.getBytes(StandardCharsets.UTF_8), OWNER))
                    .param("now", BureauTime.column(clock.instant()))
                    .update();
        } catch (DuplicateKeyException faster) {
            return kept().orElseThrow();
        } catch (JOSEException unknownToThisJava) {
            throw new IllegalStateException(unknownToThisJava);
        }
        return kept().orElseThrow();
    }

    private ECKey read(String sealed) {
        byte[] pair = seal.open(sealed, OWNER)
                .orElseThrow(() -> new IllegalStateException("The keys of devices were sealed with another key"));
        try {
            return ECKey.parse(new String(pair, StandardCharsets.UTF_8));
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
