/** Takes one picture after the other: one that fails is named at the end and costs no other. */
export function createAttempts(tell: (line: string) => void) {
  const failed: string[] = [];
  return {
    async take(what: string, picture: () => Promise<void>): Promise<void> {
      try {
        await picture();
      } catch (error) {
        const [reason] = String(error).split('\n');
        failed.push(what);
        tell(`✗ ${what}: ${reason}`);
      }
    },
    failed: (): readonly string[] => failed,
  };
}

export type Attempts = ReturnType<typeof createAttempts>;
