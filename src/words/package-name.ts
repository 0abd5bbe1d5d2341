/**
 * The name of a package as registries compare it, ignoring case and separators (Python packaging: "Names and normalization").
 *
 * @example packageKey('Ant_Farm.io') // 'ant-farm-io'
 */
export const packageKey = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');
