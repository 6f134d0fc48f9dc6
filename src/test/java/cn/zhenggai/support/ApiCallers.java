package cn.zhenggai.support;

import cn.zhenggai.TestCounty;
import cn.zhenggai.security.TokenReach;
import cn.zhenggai.security.token.IssuingToken;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Gives the people of the test county tokens for a server that listens on a real port. */
@Component
public class ApiCallers {

    private final TestCounty county;
    private final IssuingToken issuing;
    private final Environment environment;
    private final Map<Long, String> tokens = new ConcurrentHashMap<>();

    ApiCallers(TestCounty county, IssuingToken issuing, Environment environment) {
        this.county = county;
        this.issuing = issuing;
        this.environment = environment;
    }

    public ApiCaller as(String login) {
        return new ApiCaller(
                base(),
                tokens.computeIfAbsent(
                        county.settle().actor(login).personId(),
                        person -> issuing.issue(person, "test", TokenReach.ACT, Duration.ofDays(1))));
    }

    public ApiCaller stranger() {
        return new ApiCaller(base(), null);
    }

    private String base() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
