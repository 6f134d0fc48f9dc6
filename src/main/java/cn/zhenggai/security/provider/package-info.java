/** Sign-in through a provider of the bureau's own that speaks OpenID Connect. Off unless an operator names one. */
@org.springframework.modulith.NamedInterface("provider")
package cn.zhenggai.security.provider;
