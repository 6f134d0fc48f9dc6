/** Login, sessions, tokens and response headers; turns a login into an actor. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "organisation", "organisation :: standin"})
package cn.zhenggai.security;
