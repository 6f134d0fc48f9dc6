package cn.zhenggai.web.door;

import cn.zhenggai.shared.Settings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.Pipeline;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hangs the door into the server, in front of the program and in the place of the container's own pages. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DoorSetup implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ObjectProvider<MessageSource> messages;
    private final ObjectProvider<ObjectMapper> json;
    private final int mostAtOnce;
    private final boolean safe;

    DoorSetup(
            ObjectProvider<MessageSource> messages,
            ObjectProvider<ObjectMapper> json,
            @Value("${zhenggai.requests-per-address:100}") int mostAtOnce,
            Settings settings) {
        this.messages = messages;
        this.json = json;
        this.mostAtOnce = mostAtOnce;
        this.safe = settings.safe();
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(this::hang);
        if (safe) {
            server.getSession().getCookie().setSecure(true);
            server.getSession().getCookie().setName("__Host-session");
        }
    }

    private void hang(Context context) {
        StandardHost host = (StandardHost) context.getParent();
        Pipeline pipeline = host.getPipeline();
        List.of(pipeline.getValves()).stream()
                .filter(ErrorReportValve.class::isInstance)
                .forEach(pipeline::removeValve);
        host.setErrorReportValveClass(ContainerRefusals.class.getName());
        pipeline.addValve(new ContainerRefusals(messages.getObject(), json.getObject(), safe));
        pipeline.addValve(new Door(mostAtOnce));
    }
}
