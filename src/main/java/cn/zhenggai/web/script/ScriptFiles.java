package cn.zhenggai.web.script;

import java.util.List;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Gives the modules out at {@code /js/<version>/…}, with the version as a folder and not in each name: what a module
 * imports is written relative to it, and so lies in the same version. Libraries lie there too, by their names; those that
 * pack their files in another folder keep their version in the address.
 */
@Configuration(proxyBeanMethods = false)
class ScriptFiles implements WebMvcConfigurer {

    private final ScriptModules modules;
    private final WebProperties settings;

    ScriptFiles(ScriptModules modules, WebProperties settings) {
        this.modules = modules;
        this.settings = settings;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        CacheControl kept = settings.getResources().getCache().getCachecontrol().toHttpCacheControl();
        files.addResourceHandler("/_static/**")
                .addResourceLocations("classpath:/META-INF/resources/_static/")
                .setCacheControl(kept);
        files.addResourceHandler("/js/**")
                .addResourceLocations("classpath:/static/js/", "classpath:/META-INF/resources/webjars/")
                .setCacheControl(kept)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(modules.version(), "/**"))
                .addResolver(new Libraries());
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
