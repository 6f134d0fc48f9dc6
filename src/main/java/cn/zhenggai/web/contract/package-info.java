/** What is said to programs of the API, and how strictly they are asked: the OpenAPI document, its page, the parameters. */
package cn.zhenggai.web.contract;
