/** Access tokens of programs. */
@org.springframework.modulith.NamedInterface("token")
package cn.zhenggai.security.token;
