package cn.zhenggai.support;

import cn.zhenggai.TestCounty;
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
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    ApiCallers(TestCounty county, IssuingToken issuing, Environment environment) {
        this.county = county;
        this.issuing = issuing;
        this.environment = environment;
    }

    public ApiCaller as(String login) {
        return new ApiCaller(base(), tokens.computeIfAbsent(login, this::token));
    }

    public ApiCaller stranger() {
        return new ApiCaller(base(), null);
    }

    private String token(String login) {
        return issuing.issue(county.settle().actor(login).personId(), "test", Duration.ofDays(1));
    }

    private String base() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
