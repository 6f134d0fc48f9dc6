package cn.zhenggai.web.script;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcProperties;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.config.annotation.ResourceChainRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CachingResourceResolver;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Gives the modules out at {@code /js/<version>/…}, with the version as a folder and not in each name: what a module
 * imports is written relative to it, and so lies in the same version. Libraries lie there too, by their names; those that
 * pack their files in another folder keep their version in the address.
 */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScriptFiles implements WebMvcConfigurer {

    private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";
    private static final Pattern HASHED = Pattern.compile(".*-[0-9a-f]{32}\\.\\w+");

    private final ScriptModules modules;
    private final WebProperties.Resources settings;
    private final String filesPattern;

    ScriptFiles(ScriptModules modules, WebProperties settings, WebMvcProperties mvc) {
        this.modules = modules;
        this.settings = settings.getResources();
        this.filesPattern = mvc.getStaticPathPattern();
    }

    /** Before the platform adds its own for the same addresses, which would have all files last equally long. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        chain(files, "/_static/**", address -> true, "classpath:/META-INF/resources/_static/");
        chain(files, filesPattern, hashed(), settings.getStaticLocations()).addResolver(byContent());
        chain(files, "/webjars/**", hashed(), WEBJARS).addResolver(byContent());
        String folder = "/js/" + modules.version() + "/";
        chain(files, "/js/**", address -> address.contains(folder), "classpath:/static/js/", WEBJARS)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(modules.version(), "/**"))
                .addResolver(new Libraries());
    }

    private ResourceChainRegistration chain(
            ResourceHandlerRegistry files, String pattern, Predicate<String> changing, String... places) {
        return files.addResourceHandler(pattern)
                .addResourceLocations(places)
                .setCacheControl(settings.getCache().getCachecontrol().toHttpCacheControl())
                .resourceChain(false)
                .addResolver(new CachingResourceResolver(new ConcurrentMapCache(pattern)))
                .addTransformer(new KeptForAYear(changing));
    }

    private static Predicate<String> hashed() {
        return address -> HASHED.matcher(address).matches();
    }

    private static VersionResourceResolver byContent() {
        return new VersionResourceResolver().addContentVersionStrategy("/**");
    }

    /** A library keeps the name by which modules import it; with its own version in it, it would be another file to them. */
    private static class Libraries extends LiteWebJarsResourceResolver {

        @Override
        protected String resolveUrlPathInternal(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return super.resolveUrlPathInternal(path, locations, chain) == null ? null : path;
        }
    }
}
