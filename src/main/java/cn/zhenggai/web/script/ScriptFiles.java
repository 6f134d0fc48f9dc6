package cn.zhenggai.web.script;

import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Gives the modules out at {@code /js/<version>/…}, with the version as a folder and not in each name: what a module
 * imports is written relative to it, and so lies in the same version. Libraries lie there too, by their names.
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
        files.addResourceHandler("/js/**")
                .addResourceLocations("classpath:/static/js/", "classpath:/META-INF/resources/webjars/")
                .setCacheControl(
                        settings.getResources().getCache().getCachecontrol().toHttpCacheControl())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(modules.version(), "/**"));
    }
}
