/** Login, sessions and tokens; turns a login into an actor. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "shared :: table", "operation", "organisation", "organisation :: standin"})
package cn.zhenggai.security;
