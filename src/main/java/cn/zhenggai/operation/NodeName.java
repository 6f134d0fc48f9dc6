package cn.zhenggai.operation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What this server is called among several of one database, from start to start: {@code zhenggai.node}, or host and port.
 * So it knows again what it had in hand when it was killed.
 */
@Component
public class NodeName {

    private final String value;

    NodeName(Environment environment) {
        this.value =
                environment.getProperty("zhenggai.node", host() + ":" + environment.getProperty("server.port", "8080"));
    }

    public String value() {
        return value;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
