/** What the API answered; throws the problem details of a refusal, for mutations and `Confirm`. */
export async function answered<Data>(request: Promise<{ data?: Data; error?: unknown }>): Promise<Data> {
  const { data, error } = await request;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- an error of the API is its problem details
  if (error !== undefined) throw error;
  return data as Data;
}
