/** Passwords: how they are hashed, changed and given. */
@org.springframework.modulith.NamedInterface("password")
package cn.zhenggai.security.password;
