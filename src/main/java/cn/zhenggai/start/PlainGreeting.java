package cn.zhenggai.start;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.protocol.StandardSocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;

/**
 * The way to the database server. MariaDB before 11 greets as {@code 5.5.5-10.11.6-MariaDB}, for replicas of long ago;
 * the driver then believes in a server of 2010, which knows no fractions of seconds, and cuts them. Here the false number
 * becomes one of a server that knows them and has the same names for its variables. Public because the driver makes it.
 */
public class PlainGreeting extends StandardSocketFactory {

    @Override
    protected Socket createSocket(PropertySet settings) {
        String proxy = settings.getStringProperty(PropertyKey.socksProxyHost).getValue();
        if (proxy == null) {
            return new Greeted(Proxy.NO_PROXY);
        }
        int port = settings.getIntegerProperty(PropertyKey.socksProxyPort).getValue();
        return new Greeted(new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved(proxy, port)));
    }

    /** One reader of the greeting for all who ask, or the second would take an encrypted record for one. */
    private static final class Greeted extends Socket {

        private GreetingStream stream;

        Greeted(Proxy proxy) {
            super(proxy);
        }

        @Override
        public synchronized InputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new GreetingStream(super.getInputStream());
            }
            return stream;
        }
    }
}
