/** Login, sessions and tokens; turns a login into an actor. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: table",
            "firststeps",
            "operation",
            "organisation",
            "organisation :: standin"
        })
package cn.zhenggai.security;
